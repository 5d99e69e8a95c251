import GRDB

extension Ledger {
  /// What a person was told of a deadline.
  package struct Told: Hashable, Sendable {
    package let deadline: DeadlineKey
    package let round: Int64
    package let what: CaseEvent.What

    package init(deadline: DeadlineKey, round: Int64, what: CaseEvent.What) {
      self.deadline = deadline
      self.round = round
      self.what = what
    }
  }

  /// What people were told so far.
  ///
  /// - Throws: `LedgerError`.
  package func told() throws -> Set<Told> {
    try read { database in
      var told: Set<Told> = []
      try PreparedStatement(
        database,
        """
        SELECT response, deadline, round, what FROM events
        WHERE what = 'warned' OR what = 'escalated'
        """
      ).forEachRow { row in
        guard let kind = Deadline.Kind(rawValue: row.text(1)),
          let what = CaseEvent.What(rawValue: row.text(3))
        else { return }
        told.insert(
          Told(
            deadline: DeadlineKey(response: row.integer(0), kind: kind), round: row.integer(2),
            what: what))
      }
      return told
    }
  }

  /// The files of mails to the team that were entered and not yet shown.
  ///
  /// - Throws: `LedgerError`.
  package func unpublishedNotices() throws -> [String] {
    try read {
      try String.fetchAll($0, sql: "SELECT file FROM notices WHERE published = 0 ORDER BY key")
    }
  }

  /// Notes that the mails entered so far are shown.
  ///
  /// - Throws: `LedgerError`.
  package func markNoticesPublished() throws {
    try write { database in
      try database.execute(sql: "UPDATE notices SET published = 1 WHERE published = 0")
      return .commit
    }
  }
}
