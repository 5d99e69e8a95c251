import GRDB

/// Writes new deadlines.
struct DeadlineInsert {
  private let insert: BulkInsert

  init(_ database: Database) throws {
    insert = try BulkInsert(
      database, into: "deadlines",
      ["response", "kind", "start", "due", "warn_at", "calendar", "within"])
  }

  /// Writes the deadlines of the entries, whose keys are consecutive from `firstKey` on.
  func insert(_ entries: [Entry], firstKey: Int64) throws {
    var deadlines: [(response: Int64, deadline: Deadline)] = []
    deadlines.reserveCapacity(2 * entries.count)
    for index in entries.indices {
      for deadline in entries[index].deadlines {
        deadlines.append((firstKey + Int64(index), deadline))
      }
    }
    try insert.insert(deadlines.indices) { index, parameters in
      parameters.bind(deadlines[index].response)
      Self.bind(deadlines[index].deadline, to: &parameters)
    }
  }

  private static func bind(_ deadline: Deadline, to parameters: inout Parameters) {
    switch deadline.kind {
    case .respond: parameters.bind(fixed: "respond")
    case .resolve: parameters.bind(fixed: "resolve")
    }
    parameters.bind(deadline.start)
    parameters.bind(deadline.due)
    parameters.bind(deadline.warnAt)
    parameters.bind(deadline.calendar)
    parameters.bind(deadline.within)
  }
}
