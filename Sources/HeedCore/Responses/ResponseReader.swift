import JSONLines

/// Turns records into responses, by the source's columns and the survey's scale.
///
/// A value, so that several threads can each read chunks of their own; what a record comes to does
/// not depend on the others.
package struct ResponseReader: Sendable {
  /// What a response is identified by when its export has no id: a digest of its content.
  package typealias ContentID = @Sendable (UnsafeBufferPointer<UInt8>) -> String

  let binding: SourceBinding
  let surveys: [String: Survey]
  /// The survey of all responses, when the source names it.
  let survey: Survey?
  let zone: TimeZoneRules
  let now: Instant
  private let contentID: ContentID
  let slotCount: Int
  let plan: ReadingPlan
  private let paths: MemberPaths

  /// - Parameters:
  ///   - binding: The source, resolved for the file.
  ///   - schema: The fields of the workspace.
  ///   - surveys: All surveys of the workspace.
  ///   - zone: The zone of times that do not say one, where the source does not say it either.
  ///   - now: The time of a response that has none; later ones than a day after it are refused.
  ///   - contentID: Makes an id from a response's content; the same from the same.
  /// - Throws: `UnreadableExport` when the source names a survey that does not exist.
  package init(
    _ binding: SourceBinding, schema: Schema, surveys: [Survey], zone: TimeZoneRules, now: Instant,
    contentID: @escaping ContentID
  ) throws(UnreadableExport) {
    self.binding = binding
    self.surveys = Dictionary(
      surveys.map { ($0.name.folded, $0) }, uniquingKeysWith: { first, _ in first })
    self.zone = zone
    self.now = now
    self.contentID = contentID
    slotCount = schema.fields.count
    plan = ReadingPlan(binding)
    paths = MemberPaths(binding.paths)
    survey = binding.survey.flatMap { [all = self.surveys] in all[$0.folded] }
    if let name = binding.survey, survey == nil {
      throw UnreadableExport(
        Diagnostic(
          "unknown-survey", .error,
          "the source \"\(binding.source.name)\" names the survey '\(name)', "
            + "which rules/surveys.yml does not have",
          help: Suggestion.question(for: name, among: surveys.map(\.name))))
    }
  }

  /// Reads all records of a chunk.
  package func read(_ chunk: RecordChunk) -> ResponseBatch {
    var batch = ResponseBatch()
    batch.responses.reserveCapacity(chunk.records.count)
    chunk.bytes.withUnsafeBufferPointer { bytes in
      switch chunk.format {
      case .csv: readRows(chunk, bytes, into: &batch)
      case .json: readObjects(chunk, bytes, into: &batch)
      }
    }
    return batch
  }

  private func readRows(
    _ chunk: RecordChunk, _ bytes: UnsafeBufferPointer<UInt8>, into batch: inout ResponseBatch
  ) {
    var row = RowCells()
    for record in chunk.records where record.row > 0 {
      if let failure = record.failure {
        batch.reject(record, bytes, failure)
        continue
      }
      row.read(chunk.cells[record.cells], of: bytes)
      if row.isBlank { continue }
      do throws(UnreadableCell) {
        try checkLength(of: row)
        batch.responses.append(
          try response(row, number: record.row) { contentID(of: row, $0) })
      } catch {
        batch.reject(record, bytes, error.reason)
      }
    }
  }

  private func readObjects(
    _ chunk: RecordChunk, _ bytes: UnsafeBufferPointer<UInt8>, into batch: inout ResponseBatch
  ) {
    do throws(JSONFailure) {
      var objects = try JSONObjectReader()
      var row = RowCells()
      for record in chunk.records {
        if let failure = record.failure {
          batch.reject(record, bytes, failure)
          continue
        }
        switch outcome(of: record, bytes, &objects, &row) {
        case .success(nil): continue
        case .success(let response?): batch.responses.append(response)
        case .failure(let failure): batch.reject(record, bytes, failure.reason)
        }
      }
    } catch {
      for record in chunk.records { batch.reject(record, bytes, error.reason) }
    }
  }

  /// - Returns: nil for an object without anything in it.
  private func outcome(
    of record: RecordChunk.Record, _ bytes: UnsafeBufferPointer<UInt8>,
    _ objects: inout JSONObjectReader, _ row: inout RowCells
  ) -> Result<Response?, UnreadableCell> {
    let object = UnsafeBufferPointer(rebasing: bytes[record.bytes])
    do throws(JSONFailure) {
      return try objects.withMembers(of: object) { members in
        Result { () throws(UnreadableCell) -> Response? in
          try row.read(members, paths: paths)
          if row.isBlank { return nil }
          return try response(row, number: record.row) { contentID(of: members, $0) }
        }
      }
    } catch {
      return .failure(UnreadableCell(error.reason))
    }
  }

  /// A row may lack cells at its end, as tools and spreadsheets leave out blank ones; when it has
  /// more than the header, a cell was probably cut in two.
  private func checkLength(of row: RowCells) throws(UnreadableCell) {
    let expected = binding.header.count
    let count = row.cells.count
    guard count > expected, (expected..<count).contains(where: { row[$0] != nil }) else { return }
    throw UnreadableCell(
      "the row has \(count) cells, the header \(expected): a cell with a comma, semicolon or tab in "
        + "it needs quotes around it")
  }

  /// The fields by which the answer of a known person is told from all others.
  private static let tellingFields: [StandardField] = [
    .survey, .email, .submittedAt, .score, .comment,
  ]

  /// The id of the answer that a known person gave at a known time; nil for any other.
  ///
  /// It stays the same when the export gains a column or a name is corrected.
  private func personalID(_ response: Response) -> String? {
    guard response[.email] != .missing, response[.submittedAt] != .missing else { return nil }
    var content: [UInt8] = []
    ResponseRecord.append(response, fields: Self.tellingFields, to: &content)
    return content.withUnsafeBufferPointer(contentID)
  }

  /// The id of any other row, by what all its cells say, whether heed reads them or not.
  private func contentID(of row: RowCells, _ response: Response) -> String {
    if let id = personalID(response) { return id }
    var content: [UInt8] = []
    var end = 0
    for column in row.cells.indices where !binding.ownColumns.contains(column) {
      if let cell = row[column] {
        cell.append(to: &content)
        end = content.count
      }
      content.append(Self.separator)
    }
    return content[..<end].withUnsafeBufferPointer(contentID)
  }

  private func contentID(of members: [JSONMember], _ response: Response) -> String {
    if let id = personalID(response) { return id }
    var content: [UInt8] = []
    for member in members where member.kind != .null {
      if RejectedRows.columnNames.contains(where: { member.path.elementsEqual($0.utf8) }) {
        continue
      }
      content.append(contentsOf: member.path)
      content.append(Self.separator)
      content.append(contentsOf: member.text.trimmingSpaces)
      content.append(Self.separator)
    }
    return content.withUnsafeBufferPointer(contentID)
  }

  /// U+001F, the unit separator of ASCII.
  private static let separator: UInt8 = 0x1F
}

extension ResponseBatch {
  fileprivate mutating func reject(
    _ record: RecordChunk.Record, _ bytes: UnsafeBufferPointer<UInt8>, _ reason: String
  ) {
    rejections.append(
      Rejection(
        row: record.row, line: record.line, bytes: Array(bytes[record.bytes]), reason: reason))
  }
}
