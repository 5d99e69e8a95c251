import GRDB

extension CaseBook {
  /// Enters that an address must not be written to.
  ///
  /// - Returns: whether that is new; the same entry is never made twice.
  /// - Throws: `DatabaseError`.
  @discardableResult
  package func suppress(_ suppression: Suppression) throws -> Bool {
    let before = database.totalChangesCount
    try database.execute(
      sql: """
        INSERT INTO suppressions (\(Suppression.columns)) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """,
      arguments: [
        suppression.address, suppression.reason.rawValue, suppression.scope.rawValue,
        suppression.at, suppression.actor, suppression.detail,
      ])
    return database.totalChangesCount > before
  }

  /// Enters that an address may be written to again.
  ///
  /// - Parameters:
  ///   - address: in lower case.
  ///   - time: in seconds since 1970.
  ///   - actor: who says so.
  ///   - reason: why, in the person's own words.
  /// - Returns: how many entries stood against it.
  /// - Throws: `DatabaseError`.
  package func lift(
    _ address: String, at time: Int64, by actor: String, because reason: String
  ) throws -> Int {
    try database.execute(
      sql: """
        UPDATE suppressions SET lifted_at = ?, lifted_by = ?, lifted_because = ?
        WHERE address = ? AND lifted_at IS NULL
        """,
      arguments: [time, actor, reason, address])
    return database.changesCount
  }

  /// The letters of finished runs that are in some states, in the order of their responses.
  ///
  /// - Parameters:
  ///   - states: those that are wanted.
  ///   - address: the recipient's, in lower case; nil for all letters.
  /// - Returns: the letters.
  /// - Throws: `DatabaseError`.
  package func letters(
    in states: Set<LetterState>, to address: String? = nil
  ) throws -> [OutgoingLetter] {
    try OutgoingLetterReader(database).letters(in: states, to: address)
  }
}
