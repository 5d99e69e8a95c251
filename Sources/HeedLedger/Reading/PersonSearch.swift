import GRDB

/// Looks for a person all through the ledger.
struct PersonSearch {
  private let database: Database
  /// The person's address in every spelling, in lower case.
  private let spellings: [String]

  init(_ database: Database, spellings: [String]) {
    self.database = database
    self.spellings = spellings
  }

  func traces() throws -> PersonTraces {
    var traces = PersonTraces()
    var found: Set<Int64> = []
    for spelling in spellings {
      traces.own += try own(spelling).filter { found.insert($0.key).inserted }
    }
    for spelling in spellings {
      traces.mentions += try mentions(spelling).filter { found.insert($0.key).inserted }
      traces.rejectedRows += try rejectedRows(spelling).filter { row in
        !traces.rejectedRows.contains { $0.key == row.key }
      }
    }
    return traces
  }

  /// The responses that a person with the address has given.
  private func own(_ spelling: String) throws -> [PersonTraces.Response] {
    try responses(
      """
      customer = ?1 OR (\(AddressCondition.mayHold("record")) AND json_valid(record)
        AND json_type(record, '$.email') = 'text')
      """, spelling
    ) { row in
      if row.optionalText(7) == spelling { return true }
      let email = (row.optionalText(8) ?? "").split(whereSeparator: \.isWhitespace)
      return email.count == 1 && FoldedAddressText(Array(email[0].utf8)).isAddress(spelling)
    }
  }

  /// The responses in which, or in whose logs, the address stands.
  private func mentions(_ spelling: String) throws -> [PersonTraces.Response] {
    let words = "coalesce(reason, '') || ' ' || coalesce(detail, '')"
    let logs = try keys(
      "SELECT response, \(words) FROM events WHERE \(AddressCondition.mayHold("(\(words))"))",
      spelling)
    let byRecord = try responses(AddressCondition.mayHold("record"), spelling) {
      $0.bytes(6).contains(address: spelling)
    }
    let byLog = try logs.subtracting(byRecord.map(\.key)).sorted().flatMap { key in
      try responses("responses.key = \(key) AND ?1 NOT NULL", spelling) { _ in true }
    }
    return (byRecord + byLog).sorted { $0.key < $1.key }
  }

  /// The keys, which come first, of the rows in whose text the address stands as a whole.
  private func keys(_ sql: String, _ spelling: String) throws -> Set<Int64> {
    let select = try PreparedStatement(database, sql)
    select.bind { $0.bind(spelling) }
    var keys: Set<Int64> = []
    try select.forEachRow { row in
      if row.bytes(1).contains(address: spelling) { keys.insert(row.integer(0)) }
    }
    return keys
  }

  private func responses(
    _ condition: String, _ spelling: String, where isWanted: (Columns) -> Bool
  ) throws -> [PersonTraces.Response] {
    let select = try PreparedStatement(
      database,
      """
      SELECT responses.key, sources.name, responses.id, runs.name, customer_name, letters.file,
        record, customer, CASE WHEN json_valid(record) THEN json_extract(record, '$.email') END
      FROM responses JOIN sources ON sources.key = responses.source
        JOIN runs ON runs.key = responses.run
        LEFT JOIN letters ON letters.response = responses.key
      WHERE \(condition) ORDER BY responses.key
      """)
    select.bind { $0.bind(spelling) }
    var found: [PersonTraces.Response] = []
    try select.forEachRow { row in
      guard isWanted(row) else { return }
      found.append(
        PersonTraces.Response(
          key: row.integer(0), identity: ResponseIdentity(source: row.text(1), id: row.text(2)),
          run: row.text(3), customerName: row.optionalText(4), letterFile: row.optionalText(5),
          record: row.bytes(6)))
    }
    return found
  }

  private func rejectedRows(_ spelling: String) throws -> [PersonTraces.Row] {
    let select = try PreparedStatement(
      database,
      """
      SELECT rejected_rows.key, runs.name, rejected_files.name, row, reason, hash, content
      FROM rejected_rows JOIN runs ON runs.key = rejected_rows.run
        JOIN rejected_files ON rejected_files.key = rejected_rows.file
      WHERE \(AddressCondition.mayHold("CAST(content AS TEXT)"))
      ORDER BY rejected_rows.key
      """)
    select.bind { $0.bind(spelling) }
    var found: [PersonTraces.Row] = []
    try select.forEachRow { row in
      guard row.bytes(6).contains(address: spelling) else { return }
      found.append(
        PersonTraces.Row(
          key: row.integer(0), run: row.text(1), file: row.text(2), row: row.integer(3),
          reason: row.text(4), hash: row.bytes(5), content: row.bytes(6)))
    }
    return found
  }
}
