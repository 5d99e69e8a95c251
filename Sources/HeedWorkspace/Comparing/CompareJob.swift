import Foundation
import HeedCore
import HeedLedger

/// Shows what a change of rules would do to past responses: those of exports, or of the ledger.
package struct CompareJob: Sendable {
  /// What a person says about a comparison.
  package struct Options: Sendable {
    /// Paths of exports, of which `-` is standard input; none stands for the ledger.
    package var files: [String]
    /// The name of the source, when it is not to be recognised by the header.
    package var source: String?
    /// How many people are shown for each movement.
    package var sampleSize: Int
    /// The time that counts as now for exports; responses of the ledger keep theirs.
    package var now: Instant

    package init(files: [String], source: String? = nil, sampleSize: Int, now: Instant) {
      self.files = files
      self.source = source
      self.sampleSize = sampleSize
      self.now = now
    }
  }

  private let workspace: Workspace
  private let configurations: CompareSides.Configurations
  private let options: Options

  /// How many tasks share the work.
  private static var width: Int { max(2, ProcessInfo.processInfo.activeProcessorCount) }

  /// - Parameters:
  ///   - workspace: the workspace, whose ledger is used.
  ///   - configurations: what the two sides say.
  ///   - options: over what to compare.
  package init(
    workspace: Workspace, configurations: CompareSides.Configurations, options: Options
  ) {
    self.workspace = workspace
    self.configurations = configurations
    self.options = options
  }

  /// Compares the two sides over all responses.
  ///
  /// - Parameters:
  ///   - sides: what the configurations were read from.
  ///   - warn: is told what the person should know about an export that could be read.
  ///   - progress: is told now and then how far the job has come.
  /// - Returns: the figures; all but the seconds depend on the input alone.
  /// - Throws: `WorkspaceError`, `UnreadableExport`, `LedgerError`, `CalendarError`.
  package func report(
    _ sides: CompareSides, warn: (Diagnostic) -> Void, progress: (RunProgress) -> Void
  ) async throws -> ComparisonReport {
    let clock = ContinuousClock()
    let begin = clock.now
    sides.warnings(configurations, readsFiles: !options.files.isEmpty).forEach(warn)
    let comparison = try await compare(warn: warn, progress: progress)
    return ComparisonReport(
      before: ComparisonReport.Side(name: sides.before.name, hash: sides.before.hash),
      after: ComparisonReport.Side(name: sides.after.name, hash: sides.after.hash),
      files: options.files, priorities: priorities, comparison: comparison,
      seconds: (clock.now - begin) / .seconds(1))
  }

  private func compare(
    warn: (Diagnostic) -> Void, progress: (RunProgress) -> Void
  ) async throws -> Comparison {
    let ledger = try workspace.existingLedger(configurations.settings)
    var total = Window(job: self)
    if options.files.isEmpty {
      guard let ledger else { throw WorkspaceError.nothingToCompare }
      var past = try CompareLedger(ledger)
      guard past.count > 0 else { throw WorkspaceError.nothingToCompare }
      while let batch = try past.next() {
        try await total.add(batch)
        progress(
          RunProgress(
            responses: total.submitted, bytesRead: total.submitted, bytesInAll: past.count))
      }
    } else {
      var past = try CompareFiles(options.files, context: context, ledger: ledger)
      while let batch = try await past.next() {
        try await total.add(batch)
        progress(
          RunProgress(
            responses: total.submitted, bytesRead: past.bytesRead, bytesInAll: past.size))
      }
      past.warnings.forEach(warn)
    }
    return try await total.finish()
  }

  /// Those of the side after the change, then what only the other has.
  private var priorities: [String] {
    let new = configurations.after.settings.priorities.map(\.name)
    return new + configurations.before.settings.priorities.map(\.name).filter { !new.contains($0) }
  }

  private var context: Export.Context {
    Export.Context(
      configuration: configurations.after, source: options.source, now: options.now,
      depth: Self.width + 1)
  }

  private func maker() throws -> CompareMaker {
    try CompareMaker(
      before: configurations.before, after: configurations.after,
      sampleSize: options.sampleSize, now: options.now)
  }

  /// A few batches that are compared at the same time; what they come to is added in their order.
  private struct Window {
    let job: CompareJob
    private(set) var submitted = 0
    private var total: Comparison
    private var running: [Task<Comparison, any Error>] = []

    init(job: CompareJob) {
      self.job = job
      total = Comparison(sampleSize: job.options.sampleSize)
    }

    mutating func add(_ batch: CompareBatch) async throws {
      submitted += batch.responses.count
      running.append(
        Task { [job] in
          var maker = try job.maker()
          return try maker.compare(batch)
        })
      if running.count > CompareJob.width { try await collect() }
    }

    mutating func finish() async throws -> Comparison {
      while !running.isEmpty { try await collect() }
      return total
    }

    private mutating func collect() async throws {
      total.add(try await running.removeFirst().value)
    }
  }
}
