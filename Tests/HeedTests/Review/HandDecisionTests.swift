import Foundation
import Testing

/// What people do to the files of the outbox is understood, told and logged at the next command.
struct HandDecisionTests {
  private static let hand = "by someone, by hand"

  @Test(
    "a file moved by hand is a decision",
    arguments: [
      ("approved", "approved", "counts as approved", "approved"),
      ("rejected", "rejected", "counts as rejected", "rejected"),
      ("withdrawn", "cancelled", "is not to be sent", "letter_cancelled"),
      ("sent", "sent", "counts as sent", "sent"),
    ])
  func moved(folder: String, state: String, words: String, event: String) throws {
    let trial = try ReviewTrial()
    try trial.move(to: folder)
    #expect(try trial.heed("review").errors.contains(words))
    #expect(try trial.state() == state)
    #expect(try trial.folder() == folder)
    #expect(try trial.log().contains("\(event) \(Self.hand)"))
    #expect(try trial.heed("review").errors == "", "it is told once")
  }

  @Test func `Only a letter moved to sent stops the clock`() throws {
    for (folder, standing) in [("sent", "met"), ("rejected", "open"), ("withdrawn", "open")] {
      let trial = try ReviewTrial()
      try trial.move(to: folder)
      try trial.heed("review")
      let deadlines = try trial.heed("deadlines", "--all", "--format", "json")
      let respond = try JSONValue(deadlines.output).elements.first { $0["kind"]?.text == "respond" }
      #expect(respond?["state"]?.text == standing, "\(folder)")
    }
  }

  @Test func `A clock that can't be counted any more does not keep it from being entered`() throws {
    let trial = try ReviewTrial(2)
    try trial.move("r-1", to: "sent")
    try trial.move("r-2", to: "approved")
    for file in ["rules/heed.yml", "rules/triage.yml"] {
      let text = try trial.workspace.text(file)
      try trial.workspace.write(text.replacing("office", with: "weekdays"), to: file)
    }
    try trial.heed("review")
    #expect(try trial.state("r-1") == "sent")
    #expect(try trial.state("r-2") == "approved")
    #expect(try trial.heed("log", "r-1").output.contains("calendar"), "why its clock runs on")
  }

  @Test func `Whichever command comes next says so`() throws {
    let trial = try ReviewTrial(2)
    try trial.move("r-1", to: "approved")
    #expect(try trial.heed("opt-out", "p9@example.com").errors.contains("counts as approved"))
    try trial.move("r-2", to: "rejected")
    try trial.workspace.write("", to: "mail.mbox")
    #expect(try trial.heed("bounces", "mail.mbox").errors.contains("counts as rejected"))
  }

  @Test func `A yes is taken back by moving the file back`() throws {
    let trial = try ReviewTrial()
    try trial.heed("review", "approve", "r-1")
    try trial.move(to: "review")
    #expect(try trial.heed("review").errors.contains("waits for review again"))
    #expect(try trial.state() == "waiting")
    #expect(try trial.heed("send").output.contains("No letter is to be sent"))
  }

  @Test func `A no is taken back by moving the file back, or to approved`() throws {
    for (folder, state) in [("review", "waiting"), ("approved", "approved")] {
      let trial = try ReviewTrial()
      try trial.heed("review", "reject", "r-1", "--because", "Called her.")
      #expect(try trial.folder() == "rejected")
      try trial.move(to: folder)
      try trial.heed("review")
      #expect(try trial.state() == state)
      #expect(try trial.log().contains("letter_returned \(Self.hand)"))
    }
  }

  @Test func `A letter that was rejected, and then sent by a person, counts as sent`() throws {
    let trial = try ReviewTrial()
    try trial.heed("review", "reject", "r-1", "--because", "Called her.")
    try trial.move(to: "sent")
    #expect(try trial.heed("review").errors.contains("counts as sent"))
    #expect(try trial.state() == "sent")
    #expect(try trial.folder() == "sent")
    let deadlines = try trial.heed("deadlines", "--all", "--format", "json")
    let respond = try JSONValue(deadlines.output).elements.first { $0["kind"]?.text == "respond" }
    #expect(respond?["state"]?.text == "met")
    #expect(try trial.heed("review").errors == "", "it is told once")
  }

  @Test func `A no is taken back without the folder of the run, too`() throws {
    for (folder, state) in [("review", "waiting"), ("approved", "approved")] {
      let trial = try ReviewTrial()
      try trial.heed("review", "reject", "r-1", "--because", "Called her.")
      let path = "outbox/" + (try #require(try trial.path()))
      try trial.workspace.write("", to: "outbox/\(folder)/.keep")
      let name = URL(filePath: path).lastPathComponent
      try FileManager.default.moveItem(
        at: trial.workspace[path], to: trial.workspace["outbox/\(folder)/\(name)"])
      try trial.heed("review")
      #expect(try trial.state() == state)
      #expect(try trial.folder() == folder)
    }
  }

  @Test func `A letter that is taken out is not sent, its deadline stays, and it can be put back`()
    throws
  {
    let trial = try ReviewTrial()
    let path = "outbox/" + (try #require(try trial.path()))
    let text = try trial.workspace.text(path)
    try FileManager.default.removeItem(at: trial.workspace[path])
    #expect(try trial.heed("review").errors.contains("Gone from the outbox: the letter to r-1"))
    #expect(try trial.waiting().isEmpty)
    #expect(try trial.heed("deadlines").output.contains("r-1"))
    try trial.workspace.write(text, to: path)
    #expect(try trial.heed("review").errors.contains("waits for review again"))
    #expect(try trial.waiting().keys.sorted() == ["r-1"])
  }

  @Test func `A letter in a folder of a wrong name is not sent, and where it lies is said`() throws
  {
    let trial = try ReviewTrial()
    try trial.move(to: "aproved")
    let lying = try #require(try trial.path())
    let told = try trial.heed("review").errors
    #expect(told.contains("Not understood: the letter to r-1 lies in \(lying), and no folder"))
    #expect(try trial.waiting().isEmpty)
    #expect(try trial.heed("deadlines").output.contains("r-1"))
    try trial.move(to: "approved")
    #expect(try trial.heed("review").errors.contains("r-1 counts as approved"))
    #expect(try trial.state() == "approved")
  }

  @Test func `An outbox that is not there decides nothing`() throws {
    let trial = try ReviewTrial(2)
    let elsewhere = trial.workspace["elsewhere"]
    try FileManager.default.moveItem(at: trial.workspace["outbox"], to: elsewhere)
    #expect(try trial.waiting().keys.sorted() == ["r-1", "r-2"])
    try FileManager.default.moveItem(at: elsewhere, to: trial.workspace["outbox"])
    #expect(try trial.waiting() == ["r-1": [], "r-2": []])
  }

  @Test func `A copy decides nothing until one of the two is gone`() throws {
    let trial = try ReviewTrial()
    let path = try #require(try trial.path())
    let copy = trial.workspace["outbox/" + path.replacing("review/", with: "approved/")]
    try FileManager.default.createDirectory(
      at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: trial.workspace["outbox/\(path)"], to: copy)
    for _ in 0..<2 {
      #expect(try trial.heed("review").errors.contains("lies in review/ and in approved/"))
    }
    #expect(try trial.state() == "waiting")
    try FileManager.default.removeItem(at: trial.workspace["outbox/\(path)"])
    #expect(try trial.heed("review").errors.contains("counts as approved"))
  }

  @Test(
    "a letter is known by its Message-ID, whatever its name and folder within the part",
    arguments: ["approved/x.eml", "approved/2026-11-20-001/answer to Ana.eml", "approved/a/b.eml"])
  func renamed(target: String) throws {
    let trial = try ReviewTrial(2)
    let path = try #require(try trial.path())
    let file = trial.workspace["outbox/\(target)"]
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: trial.workspace["outbox/\(path)"], to: file)
    #expect(try trial.heed("review").errors.contains("the letter to r-1 counts as approved"))
    #expect(try trial.path() == path.replacing("review/", with: "approved/"))
    #expect(try trial.state("r-2") == "waiting")
  }

  @Test func `The folder of a run moved into another decides about all its letters`() throws {
    for isNested in [false, true] {
      let trial = try ReviewTrial(3)
      let approved = trial.workspace["outbox/approved"]
      try FileManager.default.createDirectory(
        at: isNested ? approved.appending(path: "2026-11-20-001") : approved,
        withIntermediateDirectories: true)
      try FileManager.default.moveItem(
        at: trial.workspace["outbox/review/2026-11-20-001"],
        to: (isNested ? approved.appending(path: "2026-11-20-001") : approved)
          .appending(path: "2026-11-20-001"))
      try trial.heed("review")
      #expect(
        try ["r-1", "r-2", "r-3"].map { try trial.state($0) }
          == .init(repeating: "approved", count: 3))
    }
  }

  @Test func `A file that heed has not written is not sent, and named`() throws {
    let trial = try ReviewTrial()
    try trial.heed("review", "approve", "r-1")
    try trial.workspace.write(
      "From: a@b.example\r\n\r\nHello", to: "outbox/approved/2026-11-20-001/mine.eml")
    #expect(try trial.heed("review").errors.contains("mine.eml is no letter that heed has written"))
    #expect(!(try trial.heed("send").output.contains("mine")))
  }

  @Test func `A folder or a link in place of a letter stops nothing else`() throws {
    let trial = try ReviewTrial(3)
    let first = trial.workspace["outbox/" + (try #require(try trial.path("r-1")))]
    try FileManager.default.removeItem(at: first)
    try FileManager.default.createDirectory(at: first, withIntermediateDirectories: true)
    let second = trial.workspace["outbox/" + (try #require(try trial.path("r-2")))]
    try FileManager.default.removeItem(at: second)
    try FileManager.default.createSymbolicLink(
      at: second, withDestinationURL: URL(filePath: "/etc/passwd"))
    let waiting = try trial.waiting()
    #expect(waiting["r-1"]?.first?.contains("can't be sent as it is") == true)
    #expect(waiting["r-2"]?.first?.contains("can't be sent as it is") == true)
    #expect(waiting["r-3"] == [])
    let approved = try trial.heed("review", "approve", "--all", "--yes")
    #expect(approved.errors.contains("r-1") && approved.errors.contains("r-2"))
    #expect(try trial.heed("send").output.contains("To be sent  1"))
  }

  @Test func `A letter edited in place is told and logged, and is what gets approved`() throws {
    let trial = try ReviewTrial()
    try trial.change { $0.replacing("\r\nSubject:", with: "\r\nSubject: Ana, about") }
    #expect(try trial.heed("review").errors.contains("Edited by hand: the letter to r-1"))
    #expect(try trial.heed("review").errors == "")
    #expect(try trial.log() == ["edited \(Self.hand)"])
    try trial.heed("review", "approve", "r-1")
    #expect(try trial.heed("send").output.contains("To be sent  1"))
  }

  @Test(
    "a letter edited into something that can't be sent is refused with the reason",
    arguments: [
      ("To: ", "Cc: x@example.com\r\nTo: ", "further people"),
      ("Message-ID: ", "X-Was: ", "no Message-ID"),
      ("To: ", "To: other@example.com\r\nX-To: ", "it goes to other@example.com"),
      ("Subject: ", "Subject: Zo\u{EB} ", "characters that mail servers can't take"),
    ])
  func unfit(old: String, new: String, reason: String) throws {
    let trial = try ReviewTrial()
    try trial.change { $0.replacing("\r\n\(old)", with: "\r\n\(new)", maxReplacements: 1) }
    #expect(try trial.waiting()["r-1"]?.first?.contains(reason) == true)
    let outcome = try trial.heed("review", "approve", "r-1", status: 2)
    #expect(outcome.errors.contains(reason))
    try trial.move(to: "approved")
    #expect(try trial.heed("review").errors.contains("Put back for review"))
    #expect(try trial.folder() == "review")
  }
}
