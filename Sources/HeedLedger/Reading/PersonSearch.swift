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
      let own = try responses(
        """
        customer = ?1 OR (instr(lower(record), ?1) > 0 AND json_valid(record)
          AND trim(lower(coalesce(json_extract(record, '$.email'), ''))) = ?1)
        """, spelling)
      traces.own += own.filter { found.insert($0.key).inserted }
    }
    for spelling in spellings {
      let mentions = try responses(
        """
        instr(lower(record), ?1) > 0 OR responses.key IN (
          SELECT response FROM events
          WHERE instr(lower(coalesce(reason, '') || ' ' || coalesce(detail, '')), ?1) > 0)
        """, spelling)
      traces.mentions += try mentions.filter { response in
        try names(spelling, response) && found.insert(response.key).inserted
      }
      traces.rejectedRows += try rejectedRows(spelling).filter { row in
        row.content.contains(address: spelling)
          && !traces.rejectedRows.contains { $0.key == row.key }
      }
    }
    return traces
  }

  /// Whether the address stands in a response or its log as a whole.
  private func names(_ spelling: String, _ response: PersonTraces.Response) throws -> Bool {
    if response.record.contains(address: spelling) { return true }
    let words = try String.fetchAll(
      database,
      sql: """
        SELECT coalesce(reason, '') || ' ' || coalesce(detail, '') FROM events WHERE response = ?
        """,
      arguments: [response.key])
    return words.contains { Array($0.utf8).contains(address: spelling) }
  }

  private func responses(
    _ condition: String, _ spelling: String
  ) throws -> [PersonTraces.Response] {
    let select = try PreparedStatement(
      database,
      """
      SELECT responses.key, sources.name, responses.id, runs.name, customer_name, letters.file,
        record
      FROM responses JOIN sources ON sources.key = responses.source
        JOIN runs ON runs.key = responses.run
        LEFT JOIN letters ON letters.response = responses.key
      WHERE \(condition) ORDER BY responses.key
      """)
    select.bind { $0.bind(spelling) }
    var found: [PersonTraces.Response] = []
    try select.forEachRow { row in
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
      WHERE instr(lower(CAST(content AS TEXT)), ?1) > 0
      ORDER BY rejected_rows.key
      """)
    select.bind { $0.bind(spelling) }
    var found: [PersonTraces.Row] = []
    try select.forEachRow { row in
      found.append(
        PersonTraces.Row(
          key: row.integer(0), run: row.text(1), file: row.text(2), row: row.integer(3),
          reason: row.text(4), hash: row.bytes(5), content: row.bytes(6)))
    }
    return found
  }
}
