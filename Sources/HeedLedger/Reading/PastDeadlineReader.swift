import GRDB

/// Reads deadlines as they stood at a past time.
///
/// A deadline is as the last event up to then left it; before its first event it is as promised. So
/// are the case's owner and priority.
struct PastDeadlineReader {
  private let select: PreparedStatement
  private let time: Int64

  init(_ database: Database, time: Int64) throws {
    self.time = time
    select = try PreparedStatement(
      database,
      """
      SELECT \(ListedDeadline.columns), events.at, events.state, events.due, events.warn_at,
        events.round, first_warn_at,
        \(Self.last("'prioritised'", or: "responses.priority")),
        \(Self.last("'assigned'", or: "responses.owner")),
        coalesce((
          SELECT max(at) FROM events WHERE response = deadlines.response AND deadline = kind
            AND what = 'reopened' AND detail = 'restart' AND at <= ?1), responses.submitted_at),
        (SELECT detail FROM events WHERE response = deadlines.response AND deadline = kind
            AND what = 'recounted' AND at <= ?1 ORDER BY key DESC LIMIT 1),
        (SELECT detail FROM events WHERE response = deadlines.response AND deadline = kind
            AND what = 'recounted' AND at > ?1 ORDER BY key LIMIT 1)
      FROM \(ListedDeadline.tables)
        LEFT JOIN events ON events.key = (
          SELECT max(key) FROM events
          WHERE response = deadlines.response AND deadline = kind AND state NOT NULL AND at <= ?1)
      WHERE responses.submitted_at <= ?1 AND NOT EXISTS (
        SELECT 1 FROM events WHERE response = deadlines.response AND deadline = kind
          AND what = 'promised' AND at > ?1)
      ORDER BY deadlines.response, kind
      """)
    select.bind { $0.bind(time) }
  }

  /// What the last event of a kind up to then was about.
  private static func last(_ what: String, or decided: String) -> String {
    """
    coalesce((
      SELECT detail FROM events WHERE response = deadlines.response AND what = \(what) AND at <= ?1
      ORDER BY key DESC LIMIT 1), \(decided))
    """
  }

  func forEach(_ body: (ListedDeadline) throws -> Void) throws {
    let first = ListedDeadline.columnCount
    try select.forEachRow { row in
      guard var deadline = ListedDeadline(row) else { return }
      deadline.pausedAt = nil
      deadline.closedAt = nil
      deadline.priority = row.text(first + 6)
      deadline.owner = row.optionalText(first + 7)
      deadline.deadline.start = row.integer(first + 8)
      let recounts = [first + 9, first + 10].map {
        row.optionalText($0).flatMap(RecountDetail.init)
      }
      if let terms = recounts[0]?.after ?? recounts[1]?.before {
        deadline.deadline.within = terms.within
        deadline.deadline.calendar = terms.calendar
      }
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
