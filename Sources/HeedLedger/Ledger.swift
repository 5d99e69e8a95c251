import Foundation
import GRDB

/// What happened: responses, decisions, letters, deadlines and events, in an SQLite file.
///
/// One connection serves all callers in turn, so it may be used from several tasks. A commit is
/// all or nothing, and committing the same entries again changes nothing. Other programs may
/// read the file meanwhile; write-ahead logging keeps them out of each other's way.
///
/// The log is not synced to the disk at each commit: after a power failure the last commits may
/// be missing, but never half there. The program then makes them again.
package final class Ledger: Sendable {
  package let path: String
  private let queue: DatabaseQueue

  /// Opens the ledger at `path`, making it and its folder if they are not there, and brings an
  /// older one up to date.
  ///
  /// - Throws: `LedgerError`.
  package convenience init(path: String) throws {
    try self.init(path: path, migrator: Migrations.all)
  }

  init(path: String, migrator: DatabaseMigrator) throws {
    try Self.prepareFolder(of: path)
    self.path = path
    queue = try Self.naming(path) {
      let queue = try DatabaseQueue(path: path, configuration: Self.configuration)
      try queue.inTransaction(.immediate) { database in
        try Self.recognise(database, path: path, migrator: migrator)
        return .commit
      }
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      try migrator.migrate(queue)
      return queue
    }
  }

  /// A copy for trying something out; it has no file of a name, and is gone with the program however
  /// that ends.
  ///
  /// - Parameter original: nil for an empty ledger.
  /// - Throws: `LedgerError`.
  package init(copying original: Ledger?) throws {
    // SQLite opens a private file for an empty path, which has no name by the time it is open.
    path = original?.path ?? "the ledger of a dry run"
    queue = try Self.naming(path) {
      let queue = try DatabaseQueue(path: "", configuration: Self.configuration)
      try original?.queue.backup(to: queue)
      try Migrations.all.migrate(queue)
      return queue
    }
  }

  /// Changes cases in one transaction that is on the disk when it ends, with all before it, so that
  /// not even a power failure undoes it.
  ///
  /// - Throws: `LedgerError`, and what `body` throws.
  package func changeCasesDurably(_ body: (CaseBook) throws -> Void) throws {
    try setDurability("FULL")
    defer { try? setDurability("NORMAL") }
    try changeCases(body)
  }

  /// A number that stays the same as long as no other connection changes the ledger, and is another
  /// afterwards; SQLite's `data_version`.
  ///
  /// - Throws: `LedgerError`.
  package func foreignVersion() throws -> Int64 {
    try Self.naming(path) { try queue.unsafeRead(Self.foreignVersion) }
  }

  static func foreignVersion(_ database: Database) throws -> Int64 {
    try PreparedStatement(database, "PRAGMA data_version").first { $0.integer(0) } ?? 0
  }

  private func setDurability(_ level: String) throws {
    try Self.naming(path) {
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = \(level)") }
    }
  }

  /// Runs `body` on one unchanging view of the ledger.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try Self.naming(path) { try queue.read(body) }
  }

  /// Runs `body` in one transaction, which is undone when it throws or says so.
  func write(_ body: (Database) throws -> Database.TransactionCompletion) throws {
    try Self.naming(path) { try queue.inTransaction(.immediate, body) }
  }

  /// Runs `body` where statements are that no transaction may hold.
  func withoutTransaction(_ body: (Database) throws -> Void) throws {
    try Self.naming(path) { try queue.writeWithoutTransaction(body) }
  }

  private static func naming<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw LedgerError(error, path: path)
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "ledger"
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      // 24 MB of pages in memory, however large the ledger; a log of some 32 MB before its
      // pages move to the file, so that a page written in many chunks moves once.
      try database.execute(
        sql: """
          PRAGMA synchronous = NORMAL;
          PRAGMA cache_size = -24000;
          PRAGMA wal_autocheckpoint = 8000;
          PRAGMA journal_size_limit = 67108864;
          """)
    }
    return configuration
  }

  private static func prepareFolder(of path: String) throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw LedgerError.isAFolder(path)
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw LedgerError.noFolder(path, reason: error.localizedDescription)
    }
  }

  /// Makes sure that the file is a ledger of this version or an older one; marks a new file, before
  /// anything else is in it, so that a program killed at its first start leaves a ledger too.
  private static func recognise(
    _ database: Database, path: String, migrator: DatabaseMigrator
  ) throws {
    let id = try Int64.fetchOne(database, sql: "PRAGMA application_id")
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    guard tables == 0 || id == Migrations.applicationID else {
      throw LedgerError.notALedger(path)
    }
    if tables == 0 {
      try database.execute(sql: "PRAGMA application_id = \(Migrations.applicationID)")
    }
    if try migrator.hasBeenSuperseded(database) { throw LedgerError.newerVersion(path) }
  }
}
