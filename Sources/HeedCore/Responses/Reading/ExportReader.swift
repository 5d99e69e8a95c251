import JSONLines

/// Reads an export from its first byte to its last: finds out its encoding, form and source, and
/// cuts it into chunks of records.
///
/// Bytes in, values out: the caller opens the file and gives its bytes, in blocks of any size; a few
/// hundred KB are a good one.
package struct ExportReader {
  private let opener: ExportOpener
  private var decoder = TextDecoder()
  private var opening: [UInt8] = []
  private var attemptAt = ExportOpener.sampleLength
  private var isAtEnd = false
  private var rows: CSVRecordReader?
  private var objects: JSONRecordSplitter?

  /// How the source was resolved for this file; nil until enough of the file was read.
  package private(set) var binding: SourceBinding?
  package private(set) var format: RecordChunk.Format?

  /// - Parameters:
  ///   - sources: The sources among which the header decides.
  ///   - chosen: The name of the one that was asked for, if any.
  ///   - schema: The fields of the workspace, with those of all sources.
  package init(sources: [SourceDefinition], chosen: String? = nil, schema: Schema) {
    opener = ExportOpener(sources: sources, chosen: chosen, schema: schema)
  }

  package var encoding: TextEncoding { decoder.encoding }

  /// What the person should know about the file though it could be read.
  package var warnings: [Diagnostic] {
    var warnings = binding?.problems ?? []
    if encoding != .utf8 {
      warnings.append(
        Diagnostic(
          "encoding", .warning, "the file is not UTF-8; it was read as \(encoding.rawValue)"))
    }
    if let objects, isAtEnd, !objects.isComplete {
      warnings.append(
        Diagnostic(
          "list-not-closed", .warning, "the list is never closed; the file may have been cut off",
          help: "export it again and compare the number of responses"))
    }
    if decoder.replacements > 0 {
      warnings.append(
        Diagnostic(
          "damaged-text", .warning,
          "\(decoder.replacements) places of the file could not be read and show as \u{FFFD}",
          help: "export it again as UTF-8"))
    }
    return warnings
  }

  /// Takes the next bytes of the file.
  ///
  /// - Returns: The records that are whole, with the header rows, whose row is below 1.
  /// - Throws: `UnreadableExport` when no source fits the file or it is not one to be read at all.
  package mutating func read(
    _ bytes: some Collection<UInt8>
  ) throws(UnreadableExport) -> [RecordChunk] {
    try take(decoder.decode(bytes), isLast: false)
  }

  /// Says that the file is at its end.
  package mutating func finish() throws(UnreadableExport) -> [RecordChunk] {
    isAtEnd = true
    return try take(decoder.finish(), isLast: true)
  }

  private mutating func take(
    _ text: [UInt8], isLast: Bool
  ) throws(UnreadableExport) -> [RecordChunk] {
    if format != nil { return split(text, isLast: isLast) }
    opening.append(contentsOf: text)
    guard let opened = try open(isLast: isLast) else { return [] }
    binding = opened.binding
    format = opened.form.format
    switch opened.form {
    case .csv(let delimiter):
      rows = CSVRecordReader(delimiter: delimiter, headerRows: opened.binding.header.rows.count)
    case .json(let form):
      objects = JSONRecordSplitter(form)
    }
    var text: [UInt8] = []
    swap(&text, &opening)
    return split(text, isLast: isLast)
  }

  /// Looks at more and more of the text, until its header is whole.
  private mutating func open(isLast: Bool) throws(UnreadableExport) -> ExportOpener.Opened? {
    while isLast || opening.count >= attemptAt {
      let isWhole = isLast && opening.count <= attemptAt
      let opened = try opener.open(Array(opening.prefix(attemptAt)), isWhole: isWhole)
      if let opened { return opened }
      if isWhole { return nil }
      attemptAt *= 2
    }
    return nil
  }

  /// Blocks are cut, so that a chunk stays small whatever the caller gives at once.
  private static let blockLength = 1 << 18

  private mutating func split(_ text: [UInt8], isLast: Bool) -> [RecordChunk] {
    var chunks: [RecordChunk?] = []
    for start in stride(from: 0, to: text.count, by: Self.blockLength) {
      let block = text[start..<min(start + Self.blockLength, text.count)]
      chunks += rows?.read(block) ?? []
      chunks.append((objects?.read(block)).map(RecordChunk.init))
    }
    if isLast {
      chunks += rows?.finish() ?? []
      chunks.append((objects?.finish()).map(RecordChunk.init))
    }
    return chunks.compactMap { $0 }.filter { !$0.records.isEmpty }
  }
}

extension RecordChunk {
  fileprivate init(_ block: JSONRecordSplitter.Block) {
    self.init(
      format: .json, bytes: block.bytes,
      records: block.records.map { record in
        Record(
          bytes: record.bytes, cells: 0..<0, row: record.row, line: record.line,
          failure: record.failure?.reason)
      },
      cells: [])
  }
}
