import HeedCore
import HeedLedger

/// The responses of exports as past responses, batch by batch in the order of the files.
///
/// Fields that come from the ledger are as it has them: those of a response that it knows as they
/// were stored, those of any other as its customer's past is today.
struct CompareFiles {
  private var exports: [Export]
  private let ledger: Ledger?
  private let schema: Schema
  private let now: Instant
  /// The hashes of all identities so far: eight bytes each, and two alike among a million responses
  /// come about once in millions of comparisons.
  private var seen: Set<Int> = []

  /// - Parameters:
  ///   - paths: the exports; they are opened at once, so that a mistake shows before any work.
  ///   - context: how they are read.
  ///   - ledger: nil when there is none.
  /// - Throws: `WorkspaceError`, `UnreadableExport`.
  init(_ paths: [String], context: Export.Context, ledger: Ledger?) throws {
    exports = try paths.map { try Export(path: $0, context: context) }.reversed()
    schema = context.configuration.schema
    now = context.now
    self.ledger = ledger
  }

  /// What the person should know about the file that is being read.
  private(set) var warnings: [Diagnostic] = []
  /// How far the file that is being read has come, in bytes.
  var bytesRead: Int { exports.last?.bytesRead ?? 0 }
  var size: Int? { exports.last?.size }

  /// The next responses; nil at the end of the last file.
  mutating func next() async throws -> CompareBatch? {
    while let index = exports.indices.last {
      if let batch = try await exports[index].next() {
        let cases = batch.cases.filter { seen.insert($0.identity.hashValue).inserted }
        return CompareBatch(
          responses: try responses(cases, file: exports[index].path),
          rejected: batch.rejected.count, repeated: batch.cases.count - cases.count)
      }
      warnings += exports.removeLast().warnings
    }
    return nil
  }

  private func responses(_ cases: [Case], file: String) throws -> [ComparePast] {
    let responses =
      try ledger.map { try withPast(cases, $0) }
      ?? cases.map { new in
        var response = new.response
        response.fillHistory(nil, now: now)
        return response
      }
    return zip(cases, responses).map { new, response in
      ComparePast(
        content: .response(response),
        place: ComparedPerson.Place(file: file, row: response.row),
        submittedAt: new.submittedAt, decidedAt: now)
    }
  }

  private func withPast(_ cases: [Case], _ ledger: Ledger) throws -> [Response] {
    let records = try ledger.records(of: cases.map(\.identity))
    let strangers = zip(cases, records).compactMap { new, record in
      record == nil ? new.customer : nil
    }
    let customers = Array(Set(strangers))
    let past = Dictionary(
      zip(customers, try ledger.history(of: customers)), uniquingKeysWith: { first, _ in first })
    return zip(cases, records).map { new, record in
      var response = new.response
      if let record, let stored = ResponseRecord.response(from: record, schema: schema) {
        response.takeHistory(of: stored)
      } else {
        response.fillHistory(new.customer.flatMap { past[$0] ?? nil }, now: now)
      }
      return response
    }
  }
}
