import Foundation
import TestSupport

/// The ledger as SQLite's own library reads it, through Python.
struct LedgerContents {
  private let ledger: URL

  /// The ledger of a workspace, where it is by default.
  init(workspace: Workspace) {
    ledger = workspace[".heed/ledger.sqlite"]
  }

  init(ledger: URL) {
    self.ledger = ledger
  }

  /// The rows that queries give, each as the text of its columns joined by `|`.
  func rows(_ queries: String...) throws -> [String] {
    try rows(queries)
  }

  /// Everything in it but the keys that rows got and the times at which runs ended.
  ///
  /// Rows stand in an order of their own, and refer to each other by what they say.
  func dump() throws -> [String] {
    try rows(Self.everything)
  }

  private func rows(_ queries: [String]) throws -> [String] {
    guard Python.isPresent else { return [] }
    let program = """
      import sqlite3, sys
      ledger = sqlite3.connect(sys.argv[1])
      for query in sys.argv[2:]:
          for row in ledger.execute(query):
              print(repr('|'.join('' if cell is None else str(cell) for cell in row))[1:-1])
      """
    return try Python.output(program, [ledger.path] + queries)
      .split(separator: "\n").map(String.init)
  }

  private static let everything = [
    "SELECT name, started_at, finished_at IS NULL FROM runs ORDER BY name",
    """
    SELECT snapshots.hash, path, rule_files.hash, content
    FROM snapshots JOIN snapshot_files ON snapshot = snapshots.key
      JOIN rule_files ON rule_files.key = file
    ORDER BY snapshots.hash, path
    """,
    """
    SELECT runs.name, sources.name, responses.id, customer, customer_name, survey, score, band,
      submitted_at, snapshots.hash, rule, priority, template, language, owner, tags, outcome, reason,
      record
    FROM responses JOIN runs ON run = runs.key JOIN sources ON source = sources.key
      JOIN snapshots ON rules = snapshots.key ORDER BY sources.name, id
    """,
    """
    SELECT responses.id, state, recipient, file, message_id, hex(sha256), created_at
    FROM letters JOIN responses ON response = responses.key ORDER BY source, id
    """,
    """
    SELECT responses.id, kind, state, start, due, warn_at, calendar, paused_at, closed_at
    FROM deadlines JOIN responses ON response = responses.key ORDER BY source, id, kind
    """,
    """
    SELECT runs.name, hex(hash), rejected_files.name, hex(header), row, reason, hex(content)
    FROM rejected_rows JOIN runs ON run = runs.key
      JOIN rejected_files ON file = rejected_files.key ORDER BY hash
    """,
    """
    SELECT code, offer, responses.id, given_codes.at
    FROM given_codes JOIN responses ON response = responses.key ORDER BY code
    """,
    """
    SELECT responses.id, at, what, detail
    FROM events JOIN responses ON response = responses.key ORDER BY source, id, events.key
    """,
    "SELECT count(*) FROM responses UNION ALL SELECT count(*) FROM letters",
  ]
}
