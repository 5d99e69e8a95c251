import GRDB
import TestSupport
import Testing

@testable import HeedLedger

/// Ledgers of the first release, which kept all files of the rules as one text.
struct JoinedSnapshotTests {
  private static let tricky = [
    "rules/heed.yml": "company: Acme\n",
    "rules/lexicon/en.txt": "no line end at its end",
    "rules/triage.yml": "# === rules/heed.yml\n=== rules/heed.yml\nrules: []\n=== not/a/path\n",
    "templates/a/en.md": "",
    "templates/a/zh-Hans.md": "---\nsubject: 你好\n---\n===\n=== \n",
    "templates/layout.html": "<p>==== templates/x.html</p>",
  ]

  private static func joined(_ files: [String: String]) -> String {
    files.sorted { $0.key < $1.key }.map { "=== \($0.key)\n" + $0.value }.joined()
  }

  @Test func `The text is cut into the files that it was joined from`() {
    let files = JoinedSnapshot(Self.joined(Self.tricky)).files
    #expect(files.map(\.path) == Self.tricky.keys.sorted())
    for file in files {
      #expect(String(decoding: file.content, as: UTF8.self) == Self.tricky[file.path])
    }
  }

  @Test(arguments: ["", "rules: []", "=== ", "===", "=== rules/x.yml", "=== elsewhere/x.yml\na"])
  func `Any other text is kept whole or not at all`(text: String) {
    let files = JoinedSnapshot(text).files
    #expect(files.map { String(decoding: $0.content, as: UTF8.self) }.joined() == text)
  }

  @Test func `An old ledger keeps its rules, each file once, and goes on with them`() throws {
    let folder = try TemporaryFolder()
    var changed = Self.tricky
    changed["rules/heed.yml"] = "company: Bolt\n"
    try makeOldLedger(at: folder.ledgerPath, [Self.tricky, changed])

    let ledger = try Ledger(path: folder.ledgerPath)
    for (hash, files) in [("old-0", Self.tricky), ("old-1", changed)] {
      let kept = try #require(try ledger.rules(hash: hash))
      #expect(kept.mapValues { String(decoding: $0, as: UTF8.self) } == files)
    }
    #expect(try fileCount(ledger) == Self.tricky.count + 1)
    #expect(try ledger.responses(id: "r-1").map(\.rulesHash) == ["old-1"])

    let files = changed.sorted { $0.key < $1.key }.map { path, text in
      RulesSnapshot.File(path: path, hash: "of \(text)", content: Array(text.utf8))
    }
    _ = try ledger.commit(
      Chunk(entries: [.drafted("r-2")]), run: .second,
      rules: RulesSnapshot(hash: "new", files: files))
    #expect(try fileCount(ledger) == Self.tricky.count + 1)
    #expect(try ledger.rules(hash: "new") == ledger.rules(hash: "old-1"))
  }

  private func fileCount(_ ledger: Ledger) throws -> Int {
    try ledger.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM rule_files") ?? 0 }
  }

  /// A ledger as the first release left it, with a response decided by the last of the rules.
  private func makeOldLedger(at path: String, _ snapshots: [[String: String]]) throws {
    var first = DatabaseMigrator()
    first.registerMigration("1 responses, letters, deadlines") { database in
      try database.execute(sql: Migrations.firstSchema)
    }
    let ledger = try Ledger(path: path, migrator: first)
    try ledger.write { database in
      for (number, files) in snapshots.enumerated() {
        try database.execute(
          sql: "INSERT INTO snapshots (hash, text) VALUES (?, ?)",
          arguments: ["old-\(number)", Self.joined(files)])
      }
      try database.execute(
        sql: """
          INSERT INTO runs VALUES (1, '2026-11-21-001', 1, 2, 1);
          INSERT INTO sources VALUES (1, 'plain');
          INSERT INTO responses VALUES (1, 1, 1, 'r-1', NULL, NULL, 'nps', 3, 'detractor', 1, 2,
            'a rule', 'P1', NULL, NULL, NULL, '[]', 'not_written', 'no address', '{}');
          """)
      return .commit
    }
  }
}
