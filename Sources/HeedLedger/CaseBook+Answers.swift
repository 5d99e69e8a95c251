extension CaseBook {
  /// The deadline of the first answer to a response; nil when none was promised.
  package func answerDeadline(_ key: Int64) throws -> ListedDeadline? {
    let select = try PreparedStatement(
      database,
      """
      SELECT \(ListedDeadline.columns) FROM \(ListedDeadline.tables)
      WHERE deadlines.response = ? AND kind = 'respond'
      """)
    select.bind { $0.bind(key) }
    return try select.first(ListedDeadline.init) ?? nil
  }

  /// When something was entered about a case last, in seconds since 1970; nil when nothing was.
  package func lastEntry(_ key: Int64) throws -> Int64? {
    let select = try PreparedStatement(database, "SELECT max(at) FROM events WHERE response = ?")
    select.bind { $0.bind(key) }
    return try select.first { $0.optionalInteger(0) } ?? nil
  }
}
