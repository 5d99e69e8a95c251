extension ResponseReader {
  /// Reads the fields of one response.
  ///
  /// - Parameters:
  ///   - row: The record's cells.
  ///   - number: The number of the row as people count.
  ///   - contentID: Makes an id for a response that has none.
  /// - Returns: The response, without what is worked out from its text or known from the ledger.
  /// - Throws: `UnreadableCell` for the first cell that can't be used.
  func response(
    _ row: RowCells, number: Int, contentID: (Response) -> String
  ) throws(UnreadableCell) -> Response {
    var response = Response(values: Array(repeating: .missing, count: slotCount), row: number)
    for step in plan.plainTexts {
      if let text = row.text(step.column) { response.values[step.slot] = .text(text) }
    }
    for step in plan.plainValues {
      guard let cell = row[step.column] else { continue }
      response.values[step.slot] = try value(cell.bytes, binding.columns[step.definition])
    }
    for index in plan.others {
      response.values[binding.columns[index].slot] = try value(of: binding.columns[index], in: row)
    }
    try readScore(row, into: &response)
    if response[.score] == .missing, response[.comment] == .missing {
      throw UnreadableCell("it has neither a score nor a comment")
    }
    if response[.id] == .missing { response[.id] = .text(contentID(response)) }
    try settleTime(of: &response)
    response.settleNames()
    if let language = response.text(.language), let tag = LanguageTag(language) {
      response[.language] = .text(tag.text)
    }
    return response
  }

  private func readScore(
    _ row: RowCells, into response: inout Response
  ) throws(UnreadableCell) {
    let survey = try survey(of: response)
    if let survey { response[.survey] = .text(survey.name) }
    guard let column = binding.column(.score), let text = text(of: column, in: row) else { return }
    guard let survey else {
      throw UnreadableCell(
        "it has the score \(text.quotedForMessage) but does not say of which survey")
    }
    let score = try text.read(survey.score)
    response[.score] = .number(score)
    // The band follows from the score alone; what the tool calls it may contradict it.
    response[.band] = survey.band(of: score).map { .text($0.name) } ?? .missing
  }

  private func survey(of response: Response) throws(UnreadableCell) -> Survey? {
    guard let name = response.text(.survey) else { return survey }
    if let survey = surveys[name] ?? surveys[name.folded] { return survey }
    let names = surveys.values.map(\.name).sorted().joined(separator: ", ")
    throw UnreadableCell("there is no survey \(name.quotedForMessage); there are \(names)")
  }

  private static let secondsOfADay: Int64 = 86_400

  private func settleTime(of response: inout Response) throws(UnreadableCell) {
    guard case .instant(let time) = response[.submittedAt] else {
      response[.submittedAt] = .instant(now)
      return
    }
    if time.seconds < 0 {
      throw UnreadableCell("its time, \(time.rfc3339()), lies before 1970; check the year")
    }
    if time > now + Self.secondsOfADay {
      throw UnreadableCell("its time, \(time.rfc3339()), lies in the future")
    }
  }

  private func value(
    of column: SourceBinding.Column, in row: RowCells
  ) throws(UnreadableCell) -> Value {
    if column.field.kind == .set { return .set(names(of: column, in: row)).orMissing }
    guard let text = text(of: column, in: row) else { return .missing }
    if column.field.kind == .text { return .text(text) }
    return try text.read { (bytes) throws(UnreadableCell) in try value(bytes, column) }
  }

  /// The text of the first column that is not blank, or of all of them, joined.
  private func text(of column: SourceBinding.Column, in row: RowCells) -> String? {
    if column.isPlain { return row.text(column.indices[0]) }
    let texts = column.indices.lazy.compactMap(row.text)
    guard let first = texts.first else { return nil }
    let text = column.isJoined ? texts.joined(separator: column.joint) : first
    return column.definition.values[text.folded] ?? text
  }

  private func value(
    _ bytes: UnsafeBufferPointer<UInt8>, _ column: SourceBinding.Column
  ) throws(UnreadableCell) -> Value {
    let read: Value? =
      switch column.field.kind {
      case .number: NumberText(bytes).map { .number($0.number) }
      case .truth: TruthText(bytes).map { .truth($0.isTrue) }
      case .date: instant(bytes, column.definition).map { .instant($0) }
      case .text, .set: .text(String(decoding: bytes, as: UTF8.self))
      }
    if let read { return read }
    let text = String(decoding: bytes, as: UTF8.self).quotedForMessage
    throw UnreadableCell("\(column.field.name): \(text) is not \(column.expectation)")
  }

  private func instant(
    _ bytes: UnsafeBufferPointer<UInt8>, _ definition: ColumnDefinition
  ) -> Instant? {
    let zone = definition.zone ?? zone
    if definition.formats.isEmpty { return DatePattern.iso.instant(bytes, in: zone) }
    return definition.formats.lazy.compactMap { $0.instant(bytes, in: zone) }.first
  }

  /// The names in a set, sorted and without repeats.
  private func names(of column: SourceBinding.Column, in row: RowCells) -> [String] {
    var names: Set<String> = []
    for index in column.indices {
      guard let text = row[index]?.text else { continue }
      let items = row.items(index)
      let parts =
        items.isEmpty ? text.parts(separator: column.definition.separator) : [text] + items
      names.formUnion(parts.map { column.definition.values[$0.folded] ?? $0 })
    }
    return names.sorted()
  }
}

extension SourceBinding.Column {
  /// What stands between the cells of a joined text.
  fileprivate var joint: String {
    switch StandardField(rawValue: slot) {
    case .id: "|"
    case .comment: "\n"
    default: " "
    }
  }

  fileprivate var expectation: String {
    switch field.kind {
    case .number: "a number that can be read without doubt, such as 1250 or 1250.50"
    case .truth: "yes or no"
    case .date where definition.formats.isEmpty: "a date such as 2026-11-22 or 2026-11-22T10:00:00Z"
    case .date: "a time written like " + definition.formats.map(\.text).joined(separator: " or ")
    case .text, .set: "text"
    }
  }
}

extension Value {
  fileprivate var orMissing: Value {
    self == .set([]) ? .missing : self
  }
}

extension String {
  /// Gives the bytes of the text to a reader.
  fileprivate func read<Read>(
    _ reader: (UnsafeBufferPointer<UInt8>) throws(UnreadableCell) -> Read
  ) throws(UnreadableCell) -> Read {
    var text = self
    return try text.withUTF8 { bytes in
      Result { () throws(UnreadableCell) -> Read in try reader(bytes) }
    }.get()
  }

  /// The names in a cell: at the separator, else at the first of `┋`, `;`, ` / `, `|` and `,` that
  /// occurs.
  fileprivate func parts(separator: String?) -> [String] {
    let separators = separator.map { [$0] } ?? ["┋", ";", " / ", "|", ","]
    guard let used = separators.first(where: { contains($0) }) else { return [self] }
    return split(separator: used).map { part in
      String(
        String(part.drop(while: \.isWhitespace).reversed()).drop(while: \.isWhitespace).reversed())
    }.filter { !$0.isEmpty }
  }
}
