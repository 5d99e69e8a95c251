import GRDB

/// Inserts many rows into one table, ten with each statement.
///
/// Starting a statement costs about as much as inserting a row. `OR FAIL` spares SQLite the notes
/// with which it would undo a statement that fails half-way; the transaction is undone instead.
struct BulkInsert {
  private static let rowsAtOnce = 10

  private let ten: PreparedStatement
  private let one: PreparedStatement

  init(_ database: Database, into table: String, _ columns: [String]) throws {
    let row = "(" + columns.map { _ in "?" }.joined(separator: ",") + ")"
    let insert = "INSERT OR FAIL INTO \(table) (\(columns.joined(separator: ","))) VALUES "
    let rows = [String](repeating: row, count: Self.rowsAtOnce).joined(separator: ",")
    ten = try PreparedStatement(database, insert + rows, textCapacity: 32_768)
    one = try PreparedStatement(database, insert + row, textCapacity: 4_096)
  }

  /// Inserts a row for each index; `bind` binds its columns in order.
  func insert(_ indices: Range<Int>, bind: (Int, inout Parameters) -> Void) throws {
    var rest = indices
    while !rest.isEmpty {
      let count = rest.count < Self.rowsAtOnce ? 1 : Self.rowsAtOnce
      let statement = count == 1 ? one : ten
      statement.bind { parameters in
        for index in rest.prefix(count) { bind(index, &parameters) }
      }
      try statement.run()
      rest = rest.dropFirst(count)
    }
  }
}
