import GRDB

/// Looks up what is known of customers.
struct HistoryReader {
  private let exists: PreparedStatement
  private let count: PreparedStatement
  private let latest: PreparedStatement
  private let letter: PreparedStatement
  /// Answers already given: an address that many responses share is looked up once.
  private var found: [String: CustomerHistory] = [:]

  init(_ database: Database) throws {
    exists = try PreparedStatement(database, "SELECT 1 FROM responses WHERE customer = ? LIMIT 1")
    count = try PreparedStatement(
      database,
      """
      SELECT count(*)
      FROM (SELECT 1 FROM responses WHERE customer = ? LIMIT \(CustomerHistory.countedResponses))
      """)
    latest = try PreparedStatement(
      database,
      """
      SELECT key, submitted_at, score, band, letters.created_at,
        letters.state = 'waiting', letters.state = 'waiting' OR letters.state = 'held',
        EXISTS (
          SELECT 1 FROM deadlines
          WHERE deadlines.response = responses.key
            AND (deadlines.state = 'open' OR deadlines.state = 'paused'))
      FROM responses LEFT JOIN letters ON letters.response = responses.key
      WHERE customer = ? AND outcome = ?
      ORDER BY key DESC LIMIT \(CustomerHistory.examinedResponses)
      """)
    letter = try PreparedStatement(
      database,
      """
      SELECT \(LetterFile.columns), sources.name, responses.id, responses.submitted_at
      FROM \(LetterFile.tables) JOIN sources ON sources.key = responses.source
      WHERE letters.response = ?
      """)
  }

  /// What is known of the customer; nil for a new one.
  mutating func history(of customer: String) throws -> CustomerHistory? {
    exists.bind { $0.bind(customer) }
    guard try exists.hasRow() else { return nil }
    if let history = found[customer] { return history }
    let history = try read(customer)
    found[customer] = history
    return history
  }

  private func read(_ customer: String) throws -> CustomerHistory {
    count.bind { $0.bind(customer) }
    var history = CustomerHistory(responses: try count.first { Int($0.integer(0)) } ?? 0)
    // Each outcome by itself, because the index then gives the latest without sorting.
    for outcome: StaticString in ["drafted", "held", "not_written"] {
      latest.bind { parameters in
        parameters.bind(customer)
        parameters.bind(fixed: outcome)
      }
      try latest.forEachRow { row in
        history.add(row)
        if row.integer(6) != 0 { try addLetter(of: row.integer(0), to: &history) }
      }
    }
    return history
  }

  private func addLetter(of response: Int64, to history: inout CustomerHistory) throws {
    letter.bind { $0.bind(response) }
    let waiting = try letter.first { row in
      WaitingLetter(
        file: LetterFile(row), response: ResponseIdentity(source: row.text(4), id: row.text(5)),
        submittedAt: row.integer(6))
    }
    if let waiting { history.waiting.append(waiting) }
  }
}

extension CustomerHistory {
  /// Takes in a response; those with drafted letters come first, latest first.
  fileprivate mutating func add(_ row: Columns) {
    let submittedAt = row.integer(1)
    if latestAt.map({ submittedAt > $0 }) ?? true {
      latestAt = submittedAt
      latestScore = row.optionalReal(2)
      latestBand = row.optionalText(3)
    }
    if latestLetterAt == nil, row.integer(5) != 0 { latestLetterAt = row.integer(4) }
    if row.integer(7) != 0 { openCases += 1 }
  }
}
