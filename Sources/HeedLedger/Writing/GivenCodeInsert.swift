import GRDB

/// Writes which codes letters give away.
struct GivenCodeInsert {
  private let insert: PreparedStatement

  init(_ database: Database) throws {
    insert = try PreparedStatement(
      database, "INSERT INTO given_codes (code, offer, response, at) VALUES (?, ?, ?, ?)")
  }

  /// Writes the codes of the entries, whose keys are consecutive from `firstKey` on.
  func insert(_ entries: [Entry], firstKey: Int64) throws {
    for (index, entry) in entries.enumerated() {
      guard let given = entry.code else { continue }
      insert.bind { parameters in
        parameters.bind(given.code)
        parameters.bind(given.offer)
        parameters.bind(firstKey + Int64(index))
        parameters.bind(given.at)
      }
      try insert.run()
    }
  }
}
