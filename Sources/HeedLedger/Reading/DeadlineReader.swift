import GRDB

/// Reads deadlines with what is shown of their responses.
struct DeadlineReader {
  private let select: PreparedStatement

  init(
    _ database: Database, states: Set<Deadline.State>, priorities: [String], limit: Int
  ) throws {
    // Written out, so that SQLite sees that the index of open deadlines will do.
    let condition = Deadline.State.allCases.filter(states.contains)
      .map { "deadlines.state = '\($0.rawValue)'" }
      .joined(separator: " OR ")
    let ranks = priorities.indices.map { "WHEN ? THEN \($0)" }.joined(separator: " ")
    let rank = priorities.isEmpty ? "" : "CASE priority \(ranks) ELSE \(priorities.count) END, "
    select = try PreparedStatement(
      database,
      """
      SELECT \(ListedDeadline.columns) FROM \(ListedDeadline.tables)
      WHERE \(condition.isEmpty ? "FALSE" : condition)
      ORDER BY \(rank)due, deadlines.response, kind
      LIMIT ?
      """)
    select.bind { parameters in
      for priority in priorities { parameters.bind(priority) }
      parameters.bind(Int64(limit))
    }
  }

  func forEach(_ body: (ListedDeadline) throws -> Void) throws {
    try select.forEachRow { row in
      if let deadline = ListedDeadline(row) { try body(deadline) }
    }
  }
}

extension ListedDeadline {
  static let columns = """
    sources.name, responses.id, kind, start, due, warn_at, calendar, state, paused_at, closed_at,
    priority, owner, customer, customer_name, rule, survey, score, band
    """
  static let tables = """
    deadlines JOIN responses ON responses.key = deadlines.response
    JOIN sources ON sources.key = responses.source
    """

  init?(_ row: Columns) {
    guard
      let kind = Deadline.Kind(rawValue: row.text(2)),
      let state = Deadline.State(rawValue: row.text(7))
    else { return nil }
    self.init(
      response: ResponseIdentity(source: row.text(0), id: row.text(1)),
      deadline: Deadline(
        kind: kind, start: row.integer(3), due: row.integer(4), warnAt: row.optionalInteger(5),
        calendar: row.text(6)),
      state: state, pausedAt: row.optionalInteger(8), closedAt: row.optionalInteger(9),
      priority: row.text(10), owner: row.optionalText(11), customer: row.optionalText(12),
      customerName: row.optionalText(13), rule: row.text(14), survey: row.optionalText(15),
      score: row.optionalReal(16), band: row.optionalText(17))
  }
}
