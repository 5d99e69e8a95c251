import GRDB
import GRDBSQLite

/// A statement of SQL whose parameters are bound, and whose columns are read, one by one.
///
/// A chunk binds some 40 values for each response. By way of GRDB's `StatementArguments`, which
/// boxes each of them, that takes longer than the insertions; here a value goes straight to SQLite.
/// The connection keeps what it has prepared, so making one of these again is cheap.
final class PreparedStatement {
  private let statement: Statement
  private let arena: TextArena

  /// - Parameters:
  ///   - database: The connection to use it on.
  ///   - sql: One statement.
  ///   - textCapacity: The bytes of text and blobs that are bound without allocating.
  /// - Throws: `DatabaseError` when the statement is not valid.
  init(_ database: Database, _ sql: String, textCapacity: Int = 1024) throws {
    statement = try database.cachedStatement(sql: sql)
    arena = TextArena(capacity: textCapacity)
  }

  deinit {
    // The statement outlives the arena that its parameters point into.
    sqlite3_clear_bindings(statement.sqliteStatement)
  }

  /// Binds the parameters from the first on, in place of those of the last time.
  func bind(_ body: (inout Parameters) throws -> Void) rethrows {
    arena.removeAll()
    var parameters = Parameters(handle: statement.sqliteStatement, arena: arena)
    try body(&parameters)
  }

  /// Moves to the next row of the result; at the end, readies the statement for its next use.
  private func step() throws -> Bool {
    let code = sqlite3_step(statement.sqliteStatement)
    if code == SQLITE_ROW { return true }
    defer { reset() }
    guard code == SQLITE_DONE else { throw failure(code) }
    return false
  }

  /// Runs a statement that has no result.
  func run() throws {
    while try step() {}
  }

  /// Gives each row of the result to `body`.
  func forEachRow(_ body: (Columns) throws -> Void) throws {
    defer { reset() }
    let row = Columns(handle: statement.sqliteStatement)
    while try step() { try body(row) }
  }

  /// The first row of the result, as `body` reads it; nil when there is none.
  func first<Value>(_ body: (Columns) throws -> Value) throws -> Value? {
    defer { reset() }
    return try step() ? body(Columns(handle: statement.sqliteStatement)) : nil
  }

  /// Whether the result has a row.
  func hasRow() throws -> Bool {
    defer { reset() }
    return try step()
  }

  private func reset() {
    sqlite3_reset(statement.sqliteStatement)
  }

  private func failure(_ code: Int32) -> DatabaseError {
    let connection = sqlite3_db_handle(statement.sqliteStatement)
    return DatabaseError(
      resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)))
  }
}
