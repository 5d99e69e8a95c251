import Foundation
import GRDB

/// Writes the files of the rules, each content once.
struct SnapshotInsert {
  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  /// The key of a snapshot, which is added if need be.
  func key(of snapshot: RulesSnapshot) throws -> Int64 {
    let known = try Int64.fetchOne(
      database, sql: "SELECT key FROM snapshots WHERE hash = ?", arguments: [snapshot.hash])
    if let known { return known }
    try database.execute(
      sql: "INSERT INTO snapshots (hash) VALUES (?)", arguments: [snapshot.hash])
    let key = database.lastInsertedRowID
    for file in snapshot.files {
      try database.execute(
        sql: "INSERT INTO snapshot_files (snapshot, path, file) VALUES (?, ?, ?)",
        arguments: [key, file.path, try self.key(of: file)])
    }
    return key
  }

  private func key(of file: RulesSnapshot.File) throws -> Int64 {
    let find = "SELECT key FROM rule_files WHERE hash = ?"
    if let key = try Int64.fetchOne(database, sql: find, arguments: [file.hash]) { return key }
    let content = Data(file.content)
    try database.execute(
      sql: "UPDATE rule_files SET hash = ? WHERE hash IS NULL AND content = ?",
      arguments: [file.hash, content])
    if let key = try Int64.fetchOne(database, sql: find, arguments: [file.hash]) { return key }
    try database.execute(
      sql: "INSERT INTO rule_files (hash, content) VALUES (?, ?)",
      arguments: [file.hash, content])
    return database.lastInsertedRowID
  }
}
