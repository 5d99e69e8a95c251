import Foundation
import GRDB
import TestSupport
import Testing

@testable import HeedLedger

/// The files of the rules: each kept once, and read back as they were.
struct SnapshotTests {
  let folder: TemporaryFolder
  let ledger: Ledger

  init() throws {
    folder = try TemporaryFolder()
    ledger = try Ledger(path: folder.ledgerPath)
  }

  private func snapshot(_ name: String, _ files: [String: String]) -> RulesSnapshot {
    RulesSnapshot(
      hash: name,
      files: files.sorted { $0.key < $1.key }.map { path, text in
        RulesSnapshot.File(path: path, hash: "hash of \(text)", content: Array(text.utf8))
      })
  }

  private func contents(of ledger: Ledger) throws -> [String] {
    try ledger.read { database in
      try Data.fetchAll(database, sql: "SELECT content FROM rule_files ORDER BY key")
    }.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `A change of one file adds that file alone`() throws {
    let first = snapshot("1", ["rules/a.yml": "a", "rules/b.yml": "b", "templates/c.md": ""])
    let second = snapshot("2", ["rules/a.yml": "a", "rules/b.yml": "B", "templates/c.md": ""])
    _ = try ledger.commit(Chunk(entries: [.drafted("r-1")]), run: .first, rules: first)
    _ = try ledger.commit(Chunk(entries: [.drafted("r-2")]), run: .first, rules: first)
    #expect(try contents(of: ledger) == ["a", "b", ""])
    _ = try ledger.commit(Chunk(entries: [.drafted("r-3")]), run: .second, rules: second)
    #expect(try contents(of: ledger) == ["a", "b", "", "B"])
    for snapshot in [first, second] {
      let files = try #require(try ledger.rules(hash: snapshot.hash))
      #expect(
        files == Dictionary(uniqueKeysWithValues: snapshot.files.map { ($0.path, $0.content) }))
    }
    #expect(try ledger.responses(id: "r-2").map(\.rulesHash) == ["1"])
    #expect(try ledger.responses(id: "r-3").map(\.rulesHash) == ["2"])
  }

  @Test func `Two files of the same content share it`() throws {
    let rules = snapshot("1", ["rules/a.yml": "same", "rules/b.yml": "same"])
    _ = try ledger.commit(Chunk(entries: [.drafted("r-1")]), run: .first, rules: rules)
    #expect(try contents(of: ledger) == ["same"])
    #expect(try ledger.rules(hash: "1")?.count == 2)
  }

  @Test func `Bytes that are no text are kept as they are`() throws {
    let content: [UInt8] = [0xFF, 0x00, 0xC3, 0x0D, 0x0A]
    let rules = RulesSnapshot(
      hash: "1", files: [.init(path: "rules/de.ics", hash: "h", content: content)])
    _ = try ledger.commit(Chunk(entries: [.drafted("r-1")]), run: .first, rules: rules)
    #expect(try ledger.rules(hash: "1") == ["rules/de.ics": content])
  }

  @Test func `A run with nothing new leaves no rules either`() throws {
    try ledger.commit(.drafted("r-1"))
    let other = snapshot("2", ["rules/a.yml": "other"])
    _ = try ledger.commit(Chunk(entries: [.drafted("r-1")]), run: .second, rules: other)
    #expect(try ledger.rules(hash: "2") == nil)
    #expect(try contents(of: ledger) == ["rules: []"])
  }

  @Test func `Rules in use can't be deleted`() throws {
    try ledger.commit(.drafted("r-1"))
    for table in ["snapshots", "rule_files"] {
      #expect(throws: LedgerError.self) {
        try ledger.write { database in
          try database.execute(sql: "DELETE FROM \(table)")
          return .commit
        }
      }
    }
  }
}
