import GRDB

/// Reads responses with all that came of them.
struct ResponseReader {
  private let responses: PreparedStatement
  private let letter: PreparedStatement
  private let deadlines: PreparedStatement
  private let events: PreparedStatement

  init(_ database: Database) throws {
    responses = try PreparedStatement(
      database,
      """
      SELECT responses.key, sources.name, responses.id, runs.name, customer, customer_name, survey,
        score, band, submitted_at, snapshots.hash, rule, priority, template, language, owner, tags,
        outcome, reason, record, runs.started_at
      FROM sources
        CROSS JOIN responses ON responses.source = sources.key AND responses.id = ?
        JOIN runs ON runs.key = responses.run
        JOIN snapshots ON snapshots.key = responses.rules
      ORDER BY responses.key
      """)
    letter = try PreparedStatement(
      database,
      """
      SELECT state, recipient, file, message_id, sha256, created_at FROM letters WHERE response = ?
      """)
    deadlines = try PreparedStatement(
      database,
      """
      SELECT \(ListedDeadline.columns) FROM \(ListedDeadline.tables)
      WHERE deadlines.response = ? ORDER BY kind DESC
      """)
    events = try PreparedStatement(
      database,
      "SELECT \(CaseEvent.columns) FROM events WHERE response = ? ORDER BY key")
  }

  /// The responses with an id, of which each source may have one.
  func responses(id: String) throws -> [StoredResponse] {
    responses.bind { $0.bind(id) }
    var found: [StoredResponse] = []
    try responses.forEachRow { row in
      if let response = StoredResponse(row) { found.append(response) }
    }
    return try found.map(complete)
  }

  private func complete(_ response: StoredResponse) throws -> StoredResponse {
    var response = response
    let key = response.key
    letter.bind { $0.bind(key) }
    response.letter = try letter.first(StoredResponse.Letter.init) ?? nil
    deadlines.bind { $0.bind(key) }
    try deadlines.forEachRow { row in
      if let deadline = ListedDeadline(row) { response.deadlines.append(deadline) }
    }
    events.bind { $0.bind(key) }
    try events.forEachRow { row in
      if let event = CaseEvent(row) { response.events.append(event) }
    }
    return response
  }
}

extension StoredResponse {
  fileprivate init?(_ row: Columns) {
    guard let outcome = Outcome(rawValue: row.text(17)) else { return nil }
    self.init(
      key: row.integer(0), identity: ResponseIdentity(source: row.text(1), id: row.text(2)),
      run: row.text(3),
      decidedAt: row.integer(20), customer: row.optionalText(4), customerName: row.optionalText(5),
      survey: row.optionalText(6), score: row.optionalReal(7), band: row.optionalText(8),
      submittedAt: row.integer(9), rulesHash: row.text(10), rule: row.text(11),
      priority: row.text(12), template: row.optionalText(13), language: row.optionalText(14),
      owner: row.optionalText(15), tags: row.text(16), outcome: outcome,
      reason: row.optionalText(18), record: row.bytes(19))
  }
}

extension StoredResponse.Letter {
  fileprivate init?(_ row: Columns) {
    guard let state = LetterState(rawValue: row.text(0)) else { return nil }
    self.init(
      state: state, recipient: row.optionalText(1), file: row.optionalText(2),
      messageID: row.optionalText(3), sha256: row.bytes(4), createdAt: row.integer(5))
  }
}
