import Foundation
import HeedCore
import HeedWorkspace

/// Reads the responses of a file and decides each by the rules of a workspace, on one core and
/// without letters or ledger, and prints how often each rule decided.
///
///     decide RESPONSES WORKSPACE
@main
enum Decide {
  static func main() throws {
    let now = Instant(seconds: Int64(Date().timeIntervalSince1970))
    var reader = ConfigurationReader(
      try Workspace(at: CommandLine.arguments[2]).files(), now: now)
    guard let configuration = reader.read() else { exit(2) }
    let counts = try count(CommandLine.arguments[1], configuration, now: now)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    print(String(decoding: try encoder.encode(counts), as: UTF8.self))
  }

  private static func count(
    _ path: String, _ configuration: Configuration, now: Instant
  ) throws -> [String: Int] {
    var tally = try Tally(configuration, now: now)
    var export = ExportReader(sources: configuration.sources, schema: configuration.schema)
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    while let data = try file.read(upToCount: 1 << 18), !data.isEmpty {
      for chunk in try export.read(data) { try tally.add(chunk, export.binding) }
    }
    for chunk in try export.finish() { try tally.add(chunk, export.binding) }
    return tally.counts
  }
}

/// How often each rule decided.
private struct Tally {
  private(set) var counts: [String: Int] = [:]
  private let configuration: Configuration
  private let now: Instant
  private let languages = LanguageDetector()
  private var facts: Facts
  private var responses: ResponseReader?

  init(_ configuration: Configuration, now: Instant) throws {
    self.configuration = configuration
    self.now = now
    facts = try Facts(terms: configuration.triage.terms, now: now, signals: [])
  }

  mutating func add(_ chunk: RecordChunk, _ binding: SourceBinding?) throws {
    if responses == nil, let binding {
      responses = try ResponseReader(
        binding, schema: configuration.schema, surveys: configuration.surveys,
        zone: configuration.settings.timeZone, now: now
      ) { Digest($0).hexadecimal(bytes: 10) }
    }
    for var response in responses?.read(chunk).responses ?? [] {
      if response[.language] == .missing, let comment = response.text(.comment),
        let language = languages.language(of: comment)
      {
        response[.language] = .text(language.rawValue)
      }
      guard case .instant(let submittedAt) = response[.submittedAt] else { continue }
      facts.read(response)
      let decision = try configuration.triage.decide(facts, submittedAt: submittedAt)
      counts[decision.rule, default: 0] += 1
    }
  }
}
