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
      if let given = entry.code { try insert(given, for: firstKey + Int64(index)) }
    }
  }

  /// Writes which code a response's letter gives away.
  func insert(_ given: GivenCode, for response: Int64) throws {
    insert.bind { parameters in
      parameters.bind(given.code)
      parameters.bind(given.offer)
      parameters.bind(response)
      parameters.bind(given.at)
    }
    try insert.run()
  }
}
