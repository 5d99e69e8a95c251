import HeedCore

/// One export on its way through the batch job: read, recognised, and cut into batches of cases.
///
/// Some batches are interpreted ahead on other threads; they come out in the order of the file.
struct Export {
  let intake: Intake
  private let input: InputFile
  private var reader: ExportReader
  private var chunks: [RecordChunk]
  private var isAtEnd = false
  private var ahead: [Task<Intake.Batch, Never>] = []
  private let depth: Int
  private(set) var bytesRead: Int

  /// Everything that is needed to read exports, whatever their source.
  struct Context: Sendable {
    let configuration: Configuration
    let source: String?
    let now: Instant
    /// How many batches to interpret ahead.
    let depth: Int
    let languages = LanguageDetector()
  }

  /// Opens an export and reads on until its source is known.
  ///
  /// - Throws: `WorkspaceError`; `UnreadableExport` when it can't be used.
  init(path: String, context: Context) throws {
    do {
      try self.init(opening: path, context: context)
    } catch let error as UnreadableExport {
      throw error.about(path)
    }
  }

  private init(opening path: String, context: Context) throws {
    let configuration = context.configuration
    let input = try InputFile(path: path)
    var reader = ExportReader(
      sources: configuration.sources, chosen: context.source, schema: configuration.schema)
    var chunks: [RecordChunk] = []
    bytesRead = 0
    while reader.binding == nil, let data = try input.read() {
      bytesRead += data.count
      chunks += try reader.read(data)
    }
    if reader.binding == nil {
      chunks += try reader.finish()
      isAtEnd = true
    }
    guard let binding = reader.binding, let format = reader.format else {
      throw UnreadableExport(Diagnostic("empty-file", "the file is empty"))
    }
    intake = Intake(
      source: binding.source.name, file: path,
      reader: try ResponseReader(
        binding, schema: configuration.schema, surveys: configuration.surveys,
        zone: configuration.settings.timeZone, now: context.now
      ) { Digest($0).hexadecimal(bytes: 10) },
      rejectedRows: RejectedRows(format: format, binding: binding), gate: configuration.gate,
      languages: context.languages)
    self.input = input
    self.reader = reader
    self.chunks = chunks.reversed()
    depth = context.depth
  }

  var path: String { input.path }

  var size: Int? { input.size }

  /// What the person should know about the file; complete when it has been read to its end.
  var warnings: [Diagnostic] { reader.warnings.map { $0.about(input.path) } }

  /// The next batch of cases; nil at the end of the file.
  mutating func next() async throws -> Intake.Batch? {
    while ahead.count < depth, let chunk = try nextChunk() {
      ahead.append(Task { [intake] in intake.read(chunk) })
    }
    return ahead.isEmpty ? nil : await ahead.removeFirst().value
  }

  private mutating func nextChunk() throws -> RecordChunk? {
    while chunks.isEmpty, !isAtEnd {
      if let data = try input.read() {
        bytesRead += data.count
        chunks = try reader.read(data).reversed()
      } else {
        chunks = try reader.finish().reversed()
        isAtEnd = true
      }
    }
    return chunks.popLast()
  }
}
