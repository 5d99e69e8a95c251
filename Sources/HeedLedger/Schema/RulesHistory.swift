import Foundation
import GRDB

extension Migrations {
  /// Keeps each file of the rules once, however many snapshots it is in.
  ///
  /// A file that was kept before files were told apart has no hash until a run uses it again.
  static let rulesHistory = """
    CREATE TABLE rule_files (
      key INTEGER PRIMARY KEY,
      hash TEXT UNIQUE CHECK (hash <> ''),
      content BLOB NOT NULL
    ) STRICT;

    CREATE TABLE snapshot_files (
      snapshot INTEGER NOT NULL REFERENCES snapshots (key),
      path TEXT NOT NULL CHECK (path <> ''),
      file INTEGER NOT NULL REFERENCES rule_files (key),
      PRIMARY KEY (snapshot, path)
    ) STRICT, WITHOUT ROWID;
    """

  /// Cuts the snapshots of the first release into their files and forgets the joined text.
  static func splitSnapshots(_ database: Database) throws {
    let snapshots = try Row.fetchCursor(database, sql: "SELECT key, text FROM snapshots")
    while let snapshot = try snapshots.next() {
      let key: Int64 = snapshot["key"]
      for file in JoinedSnapshot(snapshot["text"]).files {
        try database.execute(
          sql: "INSERT INTO snapshot_files (snapshot, path, file) VALUES (?, ?, ?)",
          arguments: [key, file.path, try fileKey(database, content: file.content)])
      }
    }
    try database.execute(sql: "ALTER TABLE snapshots DROP COLUMN text")
  }

  private static func fileKey(_ database: Database, content: [UInt8]) throws -> Int64 {
    let content = Data(content)
    let key = try Int64.fetchOne(
      database, sql: "SELECT key FROM rule_files WHERE content = ?", arguments: [content])
    if let key { return key }
    try database.execute(
      sql: "INSERT INTO rule_files (content) VALUES (?)", arguments: [content])
    return database.lastInsertedRowID
  }
}
