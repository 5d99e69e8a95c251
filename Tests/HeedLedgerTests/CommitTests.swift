import GRDB
import TestSupport
import Testing

@testable import HeedLedger

struct CommitTests {
  let folder: TemporaryFolder
  let ledger: Ledger

  init() throws {
    folder = try TemporaryFolder()
    ledger = try Ledger(path: folder.ledgerPath)
  }

  @Test func `A response is stored with its decision, letter and deadlines`() throws {
    let entry = Entry.drafted("r-1")
    #expect(try ledger.commit(entry) == CommitResult(newResponses: 1))
    let stored = try #require(try ledger.responses(id: "r-1").first)
    #expect(stored.identity == entry.identity)
    #expect(stored.run == "2026-11-22-001")
    #expect(stored.customer == "ana@example.com")
    #expect(stored.customerName == "Ana Silva")
    #expect(stored.score == 3)
    #expect(stored.band == "detractor")
    #expect(stored.submittedAt == 100)
    #expect(stored.tags == #"["churn","say \"hi\"\u000a"]"#)
    #expect(stored.outcome == .drafted)
    #expect(stored.reason == nil)
    #expect(stored.record == entry.record)
    #expect(stored.letter?.state == .waiting)
    #expect(stored.letter?.file == "r-1.eml")
    #expect(stored.letter?.messageID == "r-1@acme.example")
    #expect(stored.letter?.sha256 == [UInt8](repeating: 7, count: 32))
    #expect(stored.deadlines.map(\.deadline) == entry.deadlines)
    #expect(
      try ledger.rules(hash: stored.rulesHash) == ["rules/triage.yml": Array("rules: []".utf8)])
    #expect(try ledger.rules(hash: "unheard of") == nil)
  }

  @Test func `What is missing stays missing, and empty stays empty`() throws {
    var entry = Entry.notWritten("r-1", customer: nil)
    entry.score = nil
    entry.band = ""
    entry.tags = []
    entry.owner = nil
    entry.record = []
    try ledger.commit(entry)
    let stored = try #require(try ledger.responses(id: "r-1").first)
    #expect(stored.customer == nil)
    #expect(stored.score == nil)
    #expect(stored.band == "")
    #expect(stored.tags == "[]")
    #expect(stored.owner == nil)
    #expect(stored.record == [])
    #expect(stored.letter == nil)
    #expect(stored.reason == "no address")
  }

  @Test(arguments: [0, 1, 9, 10, 11, 25, 137])
  func `Chunks of any length are stored whole and in order`(count: Int) throws {
    let entries = (0..<count).map { number in
      number % 3 == 0 ? Entry.notWritten("r-\(number)") : .drafted("r-\(number)")
    }
    _ = try ledger.commit(Chunk(entries: entries), run: .first, rules: .sample)
    let ids = try ledger.read { database in
      try String.fetchAll(database, sql: "SELECT id FROM responses ORDER BY key")
    }
    #expect(ids == entries.map(\.identity.id))
    for entry in entries {
      let stored = try #require(try ledger.responses(id: entry.identity.id).first)
      #expect(stored.deadlines.map(\.deadline) == entry.deadlines)
      #expect((stored.letter != nil) == (stored.outcome == .drafted))
    }
  }

  @Test func `Long texts are stored whole`() throws {
    var entry = Entry.drafted("r-1")
    entry.record = [UInt8](repeating: UInt8(ascii: "x"), count: 5_000_000)
    entry.rule = String(repeating: "é", count: 100_000)
    try ledger.commit(entry, .drafted("r-2"))
    let stored = try #require(try ledger.responses(id: "r-1").first)
    #expect(stored.record == entry.record)
    #expect(stored.rule == entry.rule)
  }

  @Test func `Committing again changes nothing`() throws {
    let chunk = Chunk(
      entries: [.drafted("r-1"), .held("r-2"), .notWritten("r-3")], rejectedRows: [.sample(1)])
    #expect(try ledger.commit(chunk, run: .first, rules: .sample).newResponses == 3)
    let before = try ledger.contents()
    let again = try ledger.commit(chunk, run: .second, rules: .sample)
    #expect(again.isEmpty)
    #expect(try ledger.contents() == before)
    #expect(try ledger.unfinishedRuns() == [.first])
  }

  @Test func `Known responses of a chunk are passed over, new ones are added`() throws {
    try ledger.commit(.drafted("r-1"))
    let result = try ledger.commit(.drafted("r-1"), .drafted("r-2"), .drafted("r-2"))
    #expect(result.newResponses == 1)
    #expect(try ledger.responses(id: "r-2").count == 1)
  }

  @Test func `The same id from another source is another response`() throws {
    var other = Entry.drafted("r-1")
    other.identity.source = "typeform"
    #expect(try ledger.commit(.drafted("r-1"), other).newResponses == 2)
    #expect(try ledger.responses(id: "r-1").map(\.identity.source) == ["delighted", "typeform"])
  }

  @Test func `A chunk with one bad entry leaves nothing`() throws {
    try ledger.commit(.drafted("r-1"))
    let before = try ledger.contents()
    var bad = Entry.drafted("r-50")
    bad.deadlines = [Deadline(kind: .respond, start: 10, due: 9, calendar: "office")]
    let entries = (2..<40).map { Entry.drafted("r-\($0)") } + [bad]
    let error = #expect(throws: LedgerError.self) {
      try ledger.commit(Chunk(entries: entries), run: .second, rules: .sample)
    }
    #expect(error?.kind == .refused)
    #expect(try ledger.contents() == before)
  }

  @Test func `A full disk leaves nothing of the chunk and says so`() throws {
    try ledger.commit(.drafted("r-1"))
    let before = try ledger.contents()
    try ledger.write { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      _ = try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(pages)")
      return .commit
    }
    let entries = (2..<500).map { Entry.drafted("r-\($0)") }
    let error = #expect(throws: LedgerError.self) {
      try ledger.commit(Chunk(entries: entries), run: .first, rules: .sample)
    }
    #expect(error?.kind == .diskFull)
    #expect(error?.message.contains("the disk is full") == true)
    #expect(try ledger.contents() == before)
  }

  @Test func `A newer letter takes the place of one that waits`() throws {
    try ledger.commit(.drafted("r-1"), .held("r-2"))
    let result = try ledger.commit(
      .drafted(
        "r-3", at: 500,
        supersedes: ["r-1", "r-2", "r-9"].map { ResponseIdentity(source: "delighted", id: $0) }))
    #expect(result.superseded.map(\.file) == ["r-1.eml", "r-2.txt"])
    #expect(result.superseded.map(\.isNote) == [false, true])
    #expect(result.superseded.map(\.run) == ["2026-11-22-001", "2026-11-22-001"])
    let older = try #require(try ledger.responses(id: "r-1").first)
    #expect(older.letter?.state == .superseded)
    #expect(older.events == [CaseEvent(.superseded, at: 550, detail: "r-3")])
    #expect(older.deadlines.allSatisfy { $0.state == .open })

    #expect(try ledger.supersededFiles() == result.superseded)
    try ledger.forgetFiles(of: result.superseded)
    #expect(try ledger.supersededFiles().isEmpty)
  }

  @Test func `A letter may take the place of one in the same chunk`() throws {
    let older = ResponseIdentity(source: "delighted", id: "r-1")
    let result = try ledger.commit(.drafted("r-1"), .drafted("r-2", supersedes: [older]))
    #expect(result.superseded.map(\.file) == ["r-1.eml"])
  }

  @Test func `Rejected rows are recorded once, and read back as they were`() throws {
    let rows = (1...250).map { RejectedRow.sample(UInt8($0)) }
    #expect(try ledger.commit(rejected: rows).newRejectedRows == 250)
    let again = try ledger.commit(.drafted("r-1"), rejected: Array(rows.prefix(3)), run: .second)
    #expect(again.newRejectedRows == 0)
    var read: [RejectedRow] = []
    try ledger.forEachRejectedRow(ofRun: "2026-11-22-001") { read += $0 }
    #expect(read == rows)
    #expect(try ledger.runs(ofRejectedRows: rows.prefix(5).map(\.hash)) == [Run.first.name])
    #expect(try ledger.runs(ofRejectedRows: [RejectedRow.sample(251).hash]).isEmpty)
    try ledger.forEachRejectedRow(ofRun: "2026-11-22-002") { rows in
      Issue.record("\(rows.count) rows of a run that has none")
    }
  }
}
