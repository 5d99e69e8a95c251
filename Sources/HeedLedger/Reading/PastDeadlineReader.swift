import GRDB

/// Reads deadlines as they stood at a past time.
///
/// A deadline is as the last event up to then left it; before its first event it is as promised.
/// Owner and priority are those of today.
struct PastDeadlineReader {
  private let select: PreparedStatement
  private let time: Int64

  init(_ database: Database, time: Int64) throws {
    self.time = time
    select = try PreparedStatement(
      database,
      """
      SELECT \(ListedDeadline.columns), events.at, events.state, events.due, events.warn_at,
        events.round, first_warn_at
      FROM \(ListedDeadline.tables)
        LEFT JOIN events ON events.key = (
          SELECT max(key) FROM events
          WHERE response = deadlines.response AND deadline = kind AND state NOT NULL AND at <= ?1)
      WHERE responses.submitted_at <= ?1
      ORDER BY deadlines.response, kind
      """)
    select.bind { $0.bind(time) }
  }

  func forEach(_ body: (ListedDeadline) throws -> Void) throws {
    let first = ListedDeadline.columnCount
    try select.forEachRow { row in
      guard var deadline = ListedDeadline(row) else { return }
      deadline.pausedAt = nil
      deadline.closedAt = nil
      if let state = row.optionalText(first + 1).flatMap(Deadline.State.init(rawValue:)) {
        deadline.state = state
        deadline.deadline.due = row.integer(first + 2)
        deadline.deadline.warnAt = row.optionalInteger(first + 3)
        deadline.round = row.integer(first + 4)
        if state == .paused { deadline.pausedAt = row.integer(first) }
        if state.isClosed { deadline.closedAt = row.integer(first) }
      } else {
        deadline.state = .open
        deadline.round = 0
        if let due = deadline.firstDue {
          deadline.deadline.due = due
          deadline.deadline.warnAt = row.optionalInteger(first + 5)
        }
      }
      try body(deadline)
    }
  }
}
