import GRDB

/// Looks up what is known of customers.
struct HistoryReader {
  private let exists: PreparedStatement
  private let count: PreparedStatement
  private let latest: PreparedStatement
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
      SELECT responses.key, submitted_at, survey, score, band, letters.created_at,
        letters.state = 'waiting' OR letters.state = 'approved', letters.state = 'held',
        letters.state = 'sending' OR letters.state = 'sent' OR letters.state = 'unknown'
          OR letters.state = 'removed',
        sources.name, responses.id,
        EXISTS (
          SELECT 1 FROM deadlines
          WHERE deadlines.response = responses.key
            AND (deadlines.state = 'open' OR deadlines.state = 'paused'))
      FROM responses JOIN sources ON sources.key = responses.source
        LEFT JOIN letters ON letters.response = responses.key
      WHERE customer = ? AND outcome = ?
      ORDER BY responses.key DESC LIMIT \(CustomerHistory.examinedResponses)
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
    var answers: [Answer] = []
    // Each outcome by itself, because the index then gives the latest without sorting.
    for outcome: StaticString in ["drafted", "held", "not_written"] {
      latest.bind { parameters in
        parameters.bind(customer)
        parameters.bind(fixed: outcome)
      }
      try latest.forEachRow { answers.append(Answer($0)) }
    }
    var history = CustomerHistory()
    for answer in answers.sorted(by: { $0.key < $1.key }) { history.add(answer) }
    count.bind { $0.bind(customer) }
    history.responses = try count.first { Int($0.integer(0)) } ?? 0
    return history
  }
}

/// A response of the customer, as far as the history goes.
private struct Answer {
  let key: Int64
  let answer: LatestAnswer
  /// When its letter was written, for one that may have reached the customer.
  let sentLetterAt: Int64?
  let waiting: WaitingLetter?
  let isOpen: Bool

  init(_ row: Columns) {
    key = row.integer(0)
    answer = LatestAnswer(
      survey: row.optionalText(2), submittedAt: row.integer(1), score: row.optionalReal(3),
      band: row.optionalText(4))
    let waits = row.integer(6) != 0
    let isHeld = row.integer(7) != 0
    sentLetterAt = row.integer(8) != 0 ? row.integer(5) : nil
    let response = ResponseIdentity(source: row.text(9), id: row.text(10))
    waiting =
      waits || isHeld
      ? WaitingLetter(
        response: response, submittedAt: answer.submittedAt, isNote: isHeld,
        createdAt: row.integer(5)) : nil
    isOpen = row.integer(11) != 0
  }
}

extension CustomerHistory {
  fileprivate mutating func add(_ answer: Answer) {
    countResponse(isOpen: answer.isOpen)
    note(answer.answer)
    if let sent = answer.sentLetterAt { latestSentLetterAt = max(sent, latestSentLetterAt ?? sent) }
    if let letter = answer.waiting { waiting.append(letter) }
  }
}
