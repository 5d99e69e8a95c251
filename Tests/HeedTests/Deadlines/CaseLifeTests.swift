import Foundation
import Testing

/// What people do to cases, and what becomes of the deadlines.
struct CaseLifeTests {
  private static let later = "2026-12-24T10:00:00Z"

  @Test(
    "an answer is met up to the second at which it is due, and missed after",
    arguments: [("2026-11-20T16:00:00Z", "met"), ("2026-11-20T16:00:01Z", "missed")])
  func answer(now: String, state: String) throws {
    let trial = try CaseTrial(CaseTrial.p2)
    try trial.heed("resolve", "r-2", "--only", "respond", "--because", "Called", at: now)
    #expect(try trial.standing("respond", at: Self.later) == "\(state) 2026-11-20T16:00:00Z")
    #expect(try trial.standing("resolve", at: now) == "open 2026-11-25T11:00:00Z")
    #expect(try trial.log().contains("answered respond \(state)"))
  }

  @Test func `To resolve a case is to answer it, each by its own time`() throws {
    let trial = try CaseTrial(CaseTrial.p2)
    let outcome = try trial.heed("resolve", "r-2", at: "2026-11-23T10:00:00Z")
    #expect(outcome.output.contains("r-2, respond: missed, it was due 2026-11-20 17:00"))
    #expect(outcome.output.contains("r-2, resolve: met"))
    #expect(outcome.output.contains("Its letter still waits: outbox/review/2026-11-20-001/P2_"))
    #expect(try trial.heed("deadlines", at: Self.later).output == "Nothing is due.\n")
  }

  @Test func `Pausing over closed hours gives nothing back, over open ones their length`() throws {
    let trial = try CaseTrial(CaseTrial.p2)
    // From the close of Friday to the opening of Monday.
    try trial.heed("pause", "r-2", "--only", "resolve", at: "2026-11-20T17:00:00Z")
    #expect(
      try trial.standing("resolve", at: Self.later) == "paused 2026-11-25T11:00:00Z",
      "a clock that stands still does not pass its time")
    try trial.heed("resume", "r-2", at: "2026-11-23T08:00:00Z")
    #expect(
      try trial.standing("resolve", at: "2026-11-23T08:00:00Z") == "open 2026-11-25T11:00:00Z")
    // One working hour.
    try trial.heed("pause", "r-2", "--only", "resolve", at: "2026-11-23T09:00:00Z")
    try trial.heed("resume", "r-2", at: "2026-11-23T10:00:00Z")
    #expect(
      try trial.standing("resolve", at: "2026-11-23T10:00:00Z") == "open 2026-11-25T13:00:00Z")
  }

  @Test func `A change of priority keeps the pauses`() throws {
    let trial = try CaseTrial(CaseTrial.p2)
    try trial.heed("pause", "r-2", at: "2026-11-20T12:00:00Z")
    try trial.heed("resume", "r-2", at: "2026-11-20T14:00:00Z")
    #expect(
      try trial.standing("respond", at: "2026-11-20T14:00:00Z") == "open 2026-11-23T08:30:00Z")
    // P3 answers within a working day of Friday 12:00; an hour and a half of the pause was open.
    try trial.heed("assign", "r-2", "--priority", "P3", at: "2026-11-20T14:30:00Z")
    #expect(
      try trial.standing("respond", at: "2026-11-20T14:30:00Z") == "open 2026-11-23T13:30:00Z")
    #expect(try trial.log().filter { $0.contains("prioritised") }.count == 1)
    let list = try trial.heed("deadlines", "--priority", "P3", at: "2026-11-20T14:30:00Z")
    #expect(list.output.contains("2 open"))
  }

  @Test(
    "reopening follows the declared policy",
    arguments: [
      // The whole three working days again; or what was left, after the working time it was closed.
      ("restart", "open 2026-11-27T10:00:00Z"), ("continue", "open 2026-11-26T11:30:00Z"),
    ])
  func reopening(policy: String, standing: String) throws {
    let trial = try CaseTrial(CaseTrial.p2)
    try trial.workspace.replace(
      "company: Acme", with: "company: Acme\nreopening: \(policy)", in: "rules/heed.yml")
    try trial.heed("resolve", "r-2", at: "2026-11-23T09:30:00Z")
    let now = "2026-11-24T10:00:00Z"
    try trial.heed("reopen", "r-2", "--because", "It broke again", at: now)
    #expect(try trial.standing("resolve", at: now) == standing)
    #expect(try trial.standing("respond", at: now) == "missed 2026-11-20T16:00:00Z")
    #expect(try trial.log().contains("reopened resolve open"))
  }

  @Test func `What can't be done is refused with the reason, and nothing is entered`() throws {
    let trial = try CaseTrial(CaseTrial.p2, CaseTrial.p4)
    let now = "2026-11-23T10:00:00Z"
    let before = try trial.log()
    for (arguments, message) in [
      (["resolve", "r-9"], "there is no response 'r-9'"),
      (["resume", "r-2"], "no clock of r-2 stands still"),
      (["reopen", "r-2"], "r-2 is open"),
      (["pause", "r-1", "--only", "resolve"], "r-1 has no deadline to resolve"),
      (["assign", "r-2", "--to", "head-of-succes"], "did you mean 'head-of-success'?"),
      (["assign", "r-2", "--to", "success"], "r-2 is success's already"),
      (["assign", "r-2", "--priority", "P9"], "there are P1, P2, P3, P4"),
    ] {
      let outcome = try trial.workspace.heed(arguments + ["--by", "kim", "--now", now])
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }
    #expect(try trial.log() == before)
    try trial.heed("pause", "r-2", at: now)
    #expect(
      try trial.heed("pause", "r-2", at: "2026-11-23T11:00:00Z", status: 2).errors
        .contains("its clock stands still already, since 2026-11-23 11:00"))
    #expect(
      try trial.heed("resume", "r-2", at: "2026-11-23T09:00:00Z", status: 2).errors
        .contains("the last entry about r-2 is of 2026-11-23 11:00, which is later than this"))
    #expect(try trial.workspace.heed("note", "r-2").status == 64)
    #expect(try trial.workspace.heed("resolve", "r-2", "--cancel").status == 64)
  }

  @Test func `A letter moved to the sent ones stops the clock once`() throws {
    let trial = try CaseTrial(CaseTrial.p2)
    let folder = "outbox/review/2026-11-20-001"
    let letter = try #require(trial.workspace.names(in: folder).first)
    let sent = trial.workspace["outbox/sent/2026-11-20-001/\(letter)"]
    try FileManager.default.createDirectory(
      at: sent.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: trial.workspace["\(folder)/\(letter)"], to: sent)
    let now = "2026-11-20T15:00:00Z"
    #expect(try trial.standing("respond", at: now) == "met 2026-11-20T16:00:00Z")
    #expect(try trial.log(at: now).contains { $0.hasPrefix("answered") } == false)
    // Whatever looks next enters it.
    try trial.heed("note", "r-2", "--because", "Sent by hand", at: now)
    #expect(try trial.log().filter { $0.hasPrefix("answered") } == ["answered respond met"])
    try trial.heed("reopen", "r-2", "--only", "respond", at: "2026-11-23T09:00:00Z")
    try trial.heed("note", "r-2", "--because", "Still here", at: "2026-11-23T09:30:00Z")
    #expect(
      try trial.standing("respond", at: "2026-11-23T09:30:00Z") == "open 2026-11-23T14:00:00Z")
  }

  @Test func `The answer to a newer response answers the older one`() throws {
    let trial = try CaseTrial(CaseTrial.p2)
    var newer = CaseTrial.p2
    newer.id = "r-3"
    newer.submittedAt = "2026-11-23T09:00:00Z"
    try trial.workspace.write(PlainExport(newer).text, to: "newer.csv")
    #expect(try trial.workspace.run("newer.csv", "--now", "2026-11-23T09:10:00Z").drafted == 1)
    #expect(try trial.standing("respond", at: Self.later) == "overdue 2026-11-20T16:00:00Z")
    try trial.heed("resolve", "r-3", "--only", "respond", at: "2026-11-23T10:00:00Z")
    #expect(try trial.standing("respond", of: "r-3", at: Self.later)?.hasPrefix("met") == true)
    #expect(try trial.standing("respond", at: Self.later) == "missed 2026-11-20T16:00:00Z")
    #expect(
      try trial.heed("log", "r-2", at: Self.later).output
        .contains("answered, too late, with the answer to r-3"))
  }

  @Test func `What is cancelled is neither met nor missed, and says why`() throws {
    let trial = try CaseTrial(CaseTrial.p2)
    try trial.heed("resolve", "r-2", "--cancel", "--because", "spam", at: Self.later)
    #expect(try trial.standing("respond", at: Self.later)?.hasPrefix("cancelled") == true)
    #expect(
      try trial.heed("log", "r-2", at: Self.later).output
        .contains("cancelled the promise to resolve: spam"))
  }

  @Test func `Any past time can be asked about`() throws {
    let trial = try CaseTrial(CaseTrial.p2)
    try trial.heed("pause", "r-2", at: "2026-11-20T12:00:00Z")
    try trial.heed("resume", "r-2", at: "2026-11-20T14:00:00Z")
    try trial.heed("resolve", "r-2", at: "2026-11-23T09:30:00Z")
    for (time, standing) in [
      ("2026-11-20T10:00:00Z", nil), ("2026-11-20T11:45:00Z", "open 2026-11-20T16:00:00Z"),
      ("2026-11-20T13:00:00Z", "paused 2026-11-20T16:00:00Z"),
      ("2026-11-20T14:00:00Z", "open 2026-11-23T08:30:00Z"),
      ("2026-11-23T08:15:00Z", "at_risk 2026-11-23T08:30:00Z"),
      ("2026-11-23 10:01", "overdue 2026-11-23T08:30:00Z"),
      ("2026-11-23T10:00:00Z", "missed 2026-11-23T08:30:00Z"),
    ] as [(String, String?)] {
      #expect(try trial.standing("respond", at: Self.later, asOf: time) == standing, "\(time)")
    }
  }
}
