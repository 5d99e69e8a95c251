import GRDB

/// The cases of a ledger while they are changed, inside one transaction.
package struct CaseBook {
  let database: Database
  private let reader: ResponseReader
  private let insertEvent: PreparedStatement
  private let updateDeadline: PreparedStatement

  init(_ database: Database) throws {
    self.database = database
    reader = try ResponseReader(database)
    insertEvent = try PreparedStatement(
      database,
      """
      INSERT INTO events
        (response, what, at, actor, reason, detail, deadline, round, state, due, warn_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    updateDeadline = try PreparedStatement(
      database,
      """
      UPDATE deadlines SET
        first_warn_at = CASE WHEN first_due IS NULL THEN warn_at ELSE first_warn_at END,
        first_due = coalesce(first_due, due),
        start = ?, due = ?, warn_at = ?, calendar = ?, within = ?, state = ?, paused_at = ?,
        closed_at = ?, round = ?
      WHERE response = ? AND kind = ?
      """)
  }

  /// The responses with an id, of which each source may have one.
  package func responses(id: String) throws -> [StoredResponse] {
    try reader.responses(id: id)
  }

  /// A response; nil when it is not in the ledger.
  package func response(_ identity: ResponseIdentity) throws -> StoredResponse? {
    try responses(id: identity.id).first { $0.identity == identity }
  }

  /// The responses whose waiting letters gave way to this one's, and the one that it corrects.
  ///
  /// - Parameters:
  ///   - key: its key.
  ///   - id: its id.
  ///   - customer: the customer's address; nil for a customer without one.
  /// - Returns: them.
  /// - Throws: `DatabaseError`.
  package func superseded(
    by key: Int64, id: String, of customer: String?
  ) throws -> [StoredResponse] {
    guard let customer else { return [] }
    let older = try PreparedStatement(
      database,
      """
      SELECT sources.name, responses.id
      FROM responses JOIN sources ON sources.key = responses.source
      WHERE customer = ? AND responses.key < ? AND EXISTS (
        SELECT 1 FROM events
        WHERE events.response = responses.key AND what IN ('superseded', 'corrected') AND detail = ?)
      """)
    older.bind { parameters in
      parameters.bind(customer)
      parameters.bind(key)
      parameters.bind(id)
    }
    var identities: [ResponseIdentity] = []
    try older.forEachRow { row in
      identities.append(ResponseIdentity(source: row.text(0), id: row.text(1)))
    }
    return try identities.compactMap { try self.response($0) }
  }

  /// As `Ledger.foreignVersion`, in this transaction.
  package func foreignVersion() throws -> Int64 {
    try Ledger.foreignVersion(database)
  }

  /// Adds to the log of a case.
  package func enter(_ event: CaseEvent, key: Int64) throws {
    insertEvent.bind { parameters in
      parameters.bind(key)
      parameters.bind(event.what.rawValue)
      parameters.bind(event.at)
      parameters.bind(event.actor)
      parameters.bind(event.reason)
      parameters.bind(event.detail)
      parameters.bind(event.deadline?.kind.rawValue)
      parameters.bind(event.deadline?.round)
      parameters.bind(event.deadline?.state?.rawValue)
      parameters.bind(event.deadline?.due)
      parameters.bind(event.deadline?.warnAt)
    }
    try insertEvent.run()
  }

  /// Changes a deadline and logs by what.
  ///
  /// - Parameters:
  ///   - deadline: as it stands from now on.
  ///   - event: what happened; how the deadline stands is filled in.
  /// - Throws: `DatabaseError`.
  package func change(_ deadline: ListedDeadline, _ event: CaseEvent) throws {
    updateDeadline.bind { parameters in
      parameters.bind(deadline.deadline.start)
      parameters.bind(deadline.deadline.due)
      parameters.bind(deadline.deadline.warnAt)
      parameters.bind(deadline.deadline.calendar)
      parameters.bind(deadline.deadline.within)
      parameters.bind(deadline.state.rawValue)
      parameters.bind(deadline.pausedAt)
      parameters.bind(deadline.closedAt)
      parameters.bind(deadline.round)
      parameters.bind(deadline.key)
      parameters.bind(deadline.deadline.kind.rawValue)
    }
    try updateDeadline.run()
    var event = event
    event.deadline = CaseEvent.Standing(deadline)
    try enter(event, key: deadline.key)
  }

  /// Adds a deadline that was not promised when the case was decided, and logs it.
  ///
  /// - Parameters:
  ///   - deadline: as it stands from now on; the response has none of its kind.
  ///   - event: what happened; how the deadline stands is filled in.
  /// - Throws: `DatabaseError`.
  package func promise(_ deadline: ListedDeadline, _ event: CaseEvent) throws {
    let values = deadline.deadline
    try database.execute(
      sql: """
        INSERT INTO deadlines
          (response, kind, start, due, warn_at, calendar, within, state, paused_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        deadline.key, values.kind.rawValue, values.start, values.due, values.warnAt,
        values.calendar, values.within, deadline.state.rawValue, deadline.pausedAt,
      ])
    var event = event
    event.deadline = CaseEvent.Standing(deadline)
    try enter(event, key: deadline.key)
  }

  /// Enters a mail to a person of the team; it is to be shown afterwards.
  package func enterNotice(to person: String, file: String, at time: Int64) throws {
    try database.execute(
      sql: "INSERT INTO notices (at, person, file) VALUES (?, ?, ?)",
      arguments: [time, person, file])
  }

  /// Gives a case another owner.
  package func assign(_ response: StoredResponse, to owner: String, _ event: CaseEvent) throws {
    try database.execute(
      sql: """
        INSERT INTO cases (response, owner) VALUES (?, ?)
        ON CONFLICT (response) DO UPDATE SET owner = excluded.owner
        """,
      arguments: [response.key, owner])
    try enter(event, key: response.key)
  }

  /// Gives a case another priority.
  package func prioritise(
    _ response: StoredResponse, as priority: String, _ event: CaseEvent
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO cases (response, priority) VALUES (?, ?)
        ON CONFLICT (response) DO UPDATE SET priority = excluded.priority
        """,
      arguments: [response.key, priority])
    try enter(event, key: response.key)
  }
}

extension Ledger {
  /// Changes cases in one transaction, which is undone when `body` throws.
  ///
  /// - Throws: `LedgerError`, and what `body` throws.
  package func changeCases(_ body: (CaseBook) throws -> Void) throws {
    try write { database in
      try body(CaseBook(database))
      return .commit
    }
  }
}
