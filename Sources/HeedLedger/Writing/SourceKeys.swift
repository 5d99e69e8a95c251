import GRDB

/// Finds the keys of sources, and gives new sources one.
struct SourceKeys {
  private let database: Database
  private var keys: [String: Int64] = [:]
  /// The source asked for last: most chunks have but one.
  private var last: (name: String, key: Int64)?

  init(_ database: Database) {
    self.database = database
  }

  /// The key of the source; nil when the ledger has nothing from it.
  mutating func existing(_ name: String) throws -> Int64? {
    if let last, last.name == name { return last.key }
    let find = "SELECT key FROM sources WHERE name = ?"
    guard let key = try keys[name] ?? Int64.fetchOne(database, sql: find, arguments: [name])
    else { return nil }
    keys[name] = key
    last = (name, key)
    return key
  }

  /// The key of the source, which is added if need be.
  mutating func key(_ name: String) throws -> Int64 {
    if let key = try existing(name) { return key }
    try database.execute(sql: "INSERT INTO sources (name) VALUES (?)", arguments: [name])
    let key = database.lastInsertedRowID
    keys[name] = key
    return key
  }
}
