import JSONLines

/// Finds out from the beginning of a text what its form is and which source it comes from.
struct ExportOpener {
  enum Form {
    case csv(delimiter: UInt8)
    case json(JSONRecordSplitter.Form)

    var format: RecordChunk.Format {
      switch self {
      case .csv(let delimiter): .csv(delimiter: delimiter)
      case .json: .json
      }
    }
  }

  struct Opened {
    let form: Form
    let binding: SourceBinding
  }

  /// The bytes that are mostly enough to see the header and some records.
  static let sampleLength = 1 << 16
  /// A header that is not whole within so many bytes is none.
  private static let headerLimit = 1 << 24
  /// The most header rows a source may have.
  private static let headerRows = 4
  private static let sampleObjects = 100

  let sources: [SourceDefinition]
  let chosen: String?
  let schema: Schema

  /// - Parameters:
  ///   - opening: The beginning of the text, in UTF-8.
  ///   - isWhole: Whether the text ends with it.
  /// - Returns: nil when more of the text is needed.
  /// - Throws: `UnreadableExport` when it can't be read.
  func open(_ opening: [UInt8], isWhole: Bool) throws(UnreadableExport) -> Opened? {
    let isBlank: (UInt8) -> Bool = { $0 == .space || $0 == .tab || $0.isLineEnd }
    guard let first = opening.first(where: { !isBlank($0) }) else {
      guard isWhole else { return nil }
      throw UnreadableExport(
        Diagnostic(
          "empty-file", .error, "the file is empty", help: "export it again, with its header row"))
    }
    if opening.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      throw UnreadableExport(
        Diagnostic(
          "not-text", .error, "the file is an Excel workbook or a zip archive",
          help: "open it and save it as \"CSV UTF-8\", or unpack it"))
    }
    switch first {
    case UInt8(ascii: "{"): return try openJSON(opening, .lines, isWhole: isWhole)
    case UInt8(ascii: "["): return try openJSON(opening, .list, isWhole: isWhole)
    default: return try openCSV(opening, isWhole: isWhole)
    }
  }

  private func openCSV(_ opening: [UInt8], isWhole: Bool) throws(UnreadableExport) -> Opened? {
    let delimiter = CSVDelimiter.detect(opening)
    var reader = CSVRecordReader(delimiter: delimiter)
    let isEnough = reader.read(opening).first.map { $0.records.count >= Self.headerRows } ?? false
    guard isEnough || isWhole || opening.count >= Self.headerLimit else { return nil }
    let chunk = CSVRecordReader.records(of: opening, delimiter: delimiter)
    if let failure = chunk.records.first?.failure {
      throw UnreadableExport(
        Diagnostic("broken-header", .error, "the header can't be read: \(failure)"))
    }
    let rows = chunk.records.prefix(Self.headerRows).map { record in
      chunk.cells[record.cells].map(chunk.text(of:))
    }
    let source = try source(of: ExportHeader(rows: Array(rows.prefix(1))))
    let header = ExportHeader(rows: headerRows(of: rows, source.headerRows))
    return Opened(form: .csv(delimiter: delimiter), binding: try bind(source, header))
  }

  private func headerRows(of rows: [[String]], _ counts: ClosedRange<Int>) -> [[String]] {
    let certain = rows.prefix(counts.lowerBound)
    let further = rows.prefix(counts.upperBound).dropFirst(counts.lowerBound)
    return certain + further.prefix { $0.first?.folded == "" }
  }

  private func openJSON(
    _ opening: [UInt8], _ form: JSONRecordSplitter.Form, isWhole: Bool
  ) throws(UnreadableExport) -> Opened? {
    var splitter = JSONRecordSplitter(form)
    var block = splitter.read(opening)
    if block.records.isEmpty {
      guard isWhole || opening.count >= Self.headerLimit else { return nil }
      block = splitter.finish()
    }
    let names = try memberNames(block)
    let header = ExportHeader(rows: [names], isOpen: true)
    return Opened(form: .json(form), binding: try bind(try source(of: header), header))
  }

  /// The paths of all members of the first objects, in the order in which they come.
  private func memberNames(_ block: JSONRecordSplitter.Block) throws(UnreadableExport) -> [String] {
    var names: [String] = []
    var known: Set<String> = []
    var failure: JSONFailure?
    do throws(JSONFailure) {
      var reader = try JSONObjectReader()
      for record in block.records.prefix(Self.sampleObjects) {
        block.bytes.withUnsafeBufferPointer { bytes in
          do throws(JSONFailure) {
            if let failure = record.failure { throw failure }
            try reader.withMembers(of: UnsafeBufferPointer(rebasing: bytes[record.bytes])) {
              for name in $0.map({ String(decoding: $0.path, as: UTF8.self) })
              where known.insert(name).inserted {
                names.append(name)
              }
            }
          } catch {
            failure = failure ?? error
          }
        }
      }
    } catch {
      failure = error
    }
    if names.isEmpty, let failure {
      throw UnreadableExport(
        Diagnostic(
          "no-objects", .error, "none of the first records can be read: \(failure.reason)",
          help: "heed reads CSV, JSON Lines (one object on each line) and a JSON list of objects"))
    }
    return names
  }

  private func source(of header: ExportHeader) throws(UnreadableExport) -> SourceDefinition {
    let recognition = SourceRecognition(sources)
    return if let chosen {
      try recognition.source(named: chosen)
    } else {
      try recognition.source(of: header)
    }
  }

  private func bind(
    _ source: SourceDefinition, _ header: ExportHeader
  ) throws(UnreadableExport) -> SourceBinding {
    let binding = SourceBinding(source, to: header, schema: schema)
    let errors = binding.problems.filter { $0.severity == .error }
    guard errors.isEmpty else { throw UnreadableExport(errors) }
    return binding
  }
}
