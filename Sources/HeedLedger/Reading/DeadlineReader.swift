import GRDB

/// Reads deadlines with what is shown of their responses.
struct DeadlineReader {
  private let select: PreparedStatement

  init(_ database: Database, states: Set<Deadline.State>) throws {
    // Written out, so that SQLite sees that the index of open deadlines will do.
    let condition = Deadline.State.allCases.filter(states.contains)
      .map { "deadlines.state = '\($0.rawValue)'" }
      .joined(separator: " OR ")
    select = try PreparedStatement(
      database,
      """
      SELECT \(ListedDeadline.columns) FROM \(ListedDeadline.tables)
      WHERE \(condition.isEmpty ? "FALSE" : condition)
      ORDER BY deadlines.response, kind
      """)
  }

  func forEach(_ body: (ListedDeadline) throws -> Void) throws {
    try select.forEachRow { row in
      if let deadline = ListedDeadline(row) { try body(deadline) }
    }
  }
}

extension ListedDeadline {
  static let columns = """
    responses.key, sources.name, responses.id, deadlines.kind, deadlines.start, deadlines.due,
    deadlines.warn_at, deadlines.calendar, deadlines.within, deadlines.state, deadlines.paused_at,
    deadlines.closed_at, deadlines.round, coalesce(cases.priority, responses.priority),
    coalesce(cases.owner, responses.owner), responses.customer, responses.customer_name,
    deadlines.first_due
    """
  static let columnCount: Int32 = 18
  static let tables = """
    deadlines JOIN responses ON responses.key = deadlines.response
    JOIN sources ON sources.key = responses.source
    LEFT JOIN cases ON cases.response = deadlines.response
    """

  init?(_ row: Columns) {
    guard
      let kind = Deadline.Kind(rawValue: row.text(3)),
      let state = Deadline.State(rawValue: row.text(9))
    else { return nil }
    self.init(
      key: row.integer(0), response: ResponseIdentity(source: row.text(1), id: row.text(2)),
      deadline: Deadline(
        kind: kind, start: row.integer(4), due: row.integer(5), warnAt: row.optionalInteger(6),
        calendar: row.text(7), within: row.optionalText(8)),
      state: state, pausedAt: row.optionalInteger(10), closedAt: row.optionalInteger(11),
      round: row.integer(12), firstDue: row.optionalInteger(17), priority: row.text(13),
      owner: row.optionalText(14), customer: row.optionalText(15),
      customerName: row.optionalText(16))
  }
}
