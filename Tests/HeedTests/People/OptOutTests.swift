import Foundation
import TestSupport
import Testing

/// People who want no letters get none, and may still be owed an answer.
@Suite(.enabled(if: Python.isPresent, "the ledger is read with Python, which is missing"))
struct OptOutTests {
  @Test func `Letters that wait are cancelled, and deadlines stay`() throws {
    let trial = try PeopleTrial(PeopleTrial.ana, PeopleTrial.bo)
    try trial.heed("review", "approve", "r-1")
    let outcome = try trial.heed("opt-out", "ana.silva@padaria.example", "--because", "rang us")
    #expect(
      outcome.output == """
        ana.silva@padaria.example is not written to any more.

        Cancelled 1 letter that waited; its deadline stays: r-1

        """)
    #expect(try trial.letter("r-1") == "cancelled")
    #expect(try trial.letter("r-2") == "waiting")
    #expect(try trial.deadlines("r-1") == ["open", "open"])
    #expect(try trial.rows("SELECT count(*) FROM approvals") == ["0"])
    let places = try Listing(trial.workspace["outbox"]).files.keys.filter { $0.contains("r-1") }
    #expect(places.allSatisfy { $0.hasPrefix("withdrawn/") } && places.count == 1)
  }

  @Test func `The next run writes no letter, and says why`() throws {
    let trial = try PeopleTrial(PeopleTrial.bo)
    try trial.heed("opt-out", "ANA.silva@PADARIA.example")
    try trial.workspace.write(PlainExport(PeopleTrial.ana).text, to: "more.csv")
    let summary = try trial.workspace.run("more.csv", "--now", "2026-11-20T12:00:00Z")
    #expect(summary.notWritten == ["opted out": 1])
    #expect(summary.addsUp)
    #expect(try trial.deadlines("r-1") == ["open", "open"])
  }

  @Test func `Who opted out of advertising still gets answers`() throws {
    let trial = try PeopleTrial(PeopleTrial.bo)
    let outcome = try trial.heed(
      "opt-out", "--marketing", "bo@example.com", "ana.silva@padaria.example")
    #expect(outcome.output.contains("bo@example.com gets no advertising any more, only answers."))
    #expect(try trial.letter("r-2") == "waiting")
    try trial.workspace.write(PlainExport(PeopleTrial.ana).text, to: "more.csv")
    #expect(try trial.workspace.run("more.csv", "--now", "2026-11-20T12:00:00Z").drafted == 1)
  }

  @Test func `A letter that advertises is not written to who opted out of advertising`() throws {
    let trial = try PeopleTrial(PeopleTrial.bo)
    try trial.workspace.makeAdvertising()
    try trial.heed("opt-out", "--marketing", "ana.silva@padaria.example")
    try trial.workspace.write(PlainExport(PeopleTrial.ana).text, to: "more.csv")
    let summary = try trial.workspace.run("more.csv", "--now", "2026-11-20T12:00:00Z")
    #expect(summary.notWritten == ["opted out of advertising": 1])
    let all = try trial.heed("opt-out", "--marketing", "bo@example.com")
    #expect(all.output.contains("Cancelled 1 letter"))
  }

  @Test func `A letter of a template that is gone may have been advertising`() throws {
    let trial = try PeopleTrial(PeopleTrial.bo)
    let workspace = trial.workspace
    let name = try #require(trial.rows("SELECT template FROM responses").first)
    try FileManager.default.moveItem(
      at: workspace["templates/\(name)"], to: workspace["templates/renamed"])
    for file in ["rules/triage.yml"]
      + workspace.names(in: "rules/tests").map({ "rules/tests/\($0)" })
    {
      try workspace.write(
        workspace.text(file).replacing("template: \(name)", with: "template: renamed"), to: file)
    }
    let outcome = try trial.heed("opt-out", "--marketing", "bo@example.com")
    #expect(outcome.output.contains("Cancelled 1 letter"), "\(outcome.output)")
  }

  @Test func `Undoing needs a reason and lets letters be written again`() throws {
    let trial = try PeopleTrial(PeopleTrial.bo)
    try trial.heed("opt-out", "ana.silva@padaria.example")
    try trial.heed("opt-out", "--undo", "ana.silva@padaria.example", status: 64)
    try trial.heed("opt-out", "--undo", "ana.silva@padaria.example", "--because", "she asked")
    try trial.workspace.write(PlainExport(PeopleTrial.ana).text, to: "more.csv")
    #expect(try trial.workspace.run("more.csv", "--now", "2026-11-20T12:00:00Z").drafted == 1)
    let kept = try trial.rows(
      "SELECT address, reason, lifted_by, lifted_because FROM suppressions")
    #expect(kept == ["ana.silva@padaria.example|opted out|kim|she asked"])
  }

  @Test func `A file of addresses is taken, and what is no address is named with its line`() throws
  {
    let trial = try PeopleTrial(PeopleTrial.bo)
    try trial.workspace.write(
      "# from the fair\nbo@example.com\r\nnobody\n\nBO@example.com\n@acme.example\n", to: "list.txt"
    )
    let outcome = try trial.heed(
      "opt-out", "--from", "list.txt", "--format", "json", status: 1)
    let json = try JSONValue(outcome.output)
    #expect(json["changed"]?.elements == [.text("bo@example.com")])
    #expect(json["cancelled_letters"]?.elements.map { $0["response"]?.text } == ["r-2"])
    #expect(json["unusable"]?.elements.compactMap { $0["line"]?.int } == [3, 6])
    #expect(outcome.errors.contains("list.txt:3"))
    #expect(outcome.errors.contains("do-not-contact.txt"))
    let list = try JSONValue(trial.heed("opt-out", "--list", "--format", "json").output)
    #expect(list.elements.map { $0["address"]?.text } == ["bo@example.com"])
    #expect(list.elements.map { $0["by"]?.text } == ["kim"])
  }

  @Test(
    "a file that can't hold addresses is refused",
    arguments: [
      (".", "it is a folder, not a file"), ("/dev/zero", "it is a device, not a file"),
      ("pipe", "it is a pipe, not a file"), ("empty", "there are no addresses in empty"),
      ("comments", "there are no addresses in comments"), ("absent", "there is no such file"),
    ])
  func unusableList(file: String, words: String) throws {
    let trial = try PeopleTrial(PeopleTrial.bo)
    try trial.workspace.write("", to: "empty")
    try trial.workspace.write("# nobody yet\n\n", to: "comments")
    try #require(mkfifo(trial.workspace["pipe"].path, 0o600) == 0)
    let outcome = try trial.heed("opt-out", "--from", file, status: 2)
    #expect(outcome.output == "" && outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test(
    "an address is taken as mail programs show it",
    arguments: ["<bo@example.com>", "Bo Ek <bo@example.com>", " \"Ek, Bo\"  <BO@example.com> "])
  func named(text: String) throws {
    let trial = try PeopleTrial(PeopleTrial.bo)
    #expect(try trial.heed("opt-out", text).output.contains("Cancelled 1 letter"))
    let file = try JSONValue(trial.heed("export", text).output)
    #expect(file["address"]?.text == "bo@example.com")
    #expect(file["responses"]?.elements.count == 1)
    #expect(try trial.heed("forget", text, "--yes").output.hasPrefix("bo@example.com is erased"))
  }

  @Test(
    "what may be two addresses is none",
    arguments: ["Bo <bo@example.com> <ann@example.com>", "<bo@example.com", "bo@example.com>"])
  func unclear(text: String) throws {
    let trial = try PeopleTrial(PeopleTrial.bo)
    try trial.heed("opt-out", text, status: 2)
    try trial.heed("forget", text, "--yes", status: 2)
  }

  @Test func `An address that nobody has is entered, and others are asked after`() throws {
    let trial = try PeopleTrial(PeopleTrial.ana)
    let outcome = try trial.heed("opt-out", "ana.sliva@padaria.example", "zoe@nowhere.example")
    #expect(
      outcome.output == """
        ana.sliva@padaria.example is not written to any more.
        zoe@nowhere.example is not written to any more.

        Nobody here has the address ana.sliva@padaria.example; it is entered all the same. Did you mean ana.silva@padaria.example?
        Nobody here has the address zoe@nowhere.example; it is entered all the same.
        A slip is taken back with  heed opt-out --undo ADDRESS --because "a slip"

        """)
    #expect(try trial.letter("r-1") == "waiting")
    let json = try JSONValue(
      trial.heed("opt-out", "ana.silva@pardaria.example", "--format", "json").output)
    let unknown = try #require(json["unknown"]?.elements.first)
    #expect(unknown["address"]?.text == "ana.silva@pardaria.example")
    #expect(unknown["near"]?.elements == [.text("ana.silva@padaria.example")])
    // Once entered, it is known.
    let again = try trial.heed("opt-out", "zoe@nowhere.example")
    #expect(again.output == "zoe@nowhere.example: entered before.\n")
    let undone = try trial.heed(
      "opt-out", "--undo", "zoe@nowere.example", "--because", "a slip")
    #expect(
      undone.output
        == "zoe@nowere.example: nothing stood against it. Did you mean zoe@nowhere.example?\n")
  }

  @Test func `Entering it twice changes nothing`() throws {
    let trial = try PeopleTrial(PeopleTrial.bo)
    try trial.heed("opt-out", "bo@example.com")
    let events = try trial.events("r-2")
    #expect(
      try trial.heed("opt-out", "bo@example.com").output == "bo@example.com: entered before.\n")
    #expect(try trial.events("r-2") == events)
  }
}

extension Workspace {
  /// Makes every shipped letter one that advertises.
  fileprivate func makeAdvertising() throws {
    let letters = try FileManager.default.subpathsOfDirectory(atPath: self["templates"].path)
      .filter { $0.hasSuffix(".md") && !$0.hasPrefix("partials") && !$0.hasPrefix("internal") }
    for letter in letters {
      let text = try text("templates/\(letter)")
      guard text.hasPrefix("---\n"), !text.contains("audience:") else { continue }
      try write("---\nadvertises: true\n" + text.dropFirst(4), to: "templates/\(letter)")
    }
    let settings = try text("rules/heed.yml")
    if !settings.contains("unsubscribe:") {
      try write(
        settings + "\nunsubscribe: { link: \"https://acme.example/u?a={address}\" }\n",
        to: "rules/heed.yml")
    }
  }
}
