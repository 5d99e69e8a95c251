import Foundation
import HeedCore
import HeedDelivery
import HeedLedger

/// One invocation of the batch job: it locks the workspace, puts right what an interrupted run left
/// behind, runs, and shows the result in the outbox.
package struct RunJob {
  private let workspace: Workspace
  private let files: WorkspaceFiles
  private let configuration: Configuration
  private let options: RunOptions

  /// How many tasks share the work.
  private static var width: Int { max(2, ProcessInfo.processInfo.activeProcessorCount) }

  package init(
    workspace: Workspace, files: WorkspaceFiles, configuration: Configuration, options: RunOptions
  ) {
    self.workspace = workspace
    self.files = files
    self.configuration = configuration
    self.options = options
  }

  /// Runs the job.
  ///
  /// - Parameters:
  ///   - warn: is told what the person should know about an export that could be read.
  ///   - progress: is told now and then how far the run has come.
  /// - Returns: what the run did.
  /// - Throws: `WorkspaceError`, `UnreadableExport`, `LedgerError`, `DeliveryError`.
  package func run(
    warn: (Diagnostic) -> Void, progress: @escaping @Sendable (RunProgress) -> Void
  ) async throws -> RunSummary {
    let clock = ContinuousClock()
    let begin = clock.now
    var exports = try options.files.map { try open($0) }
    let lock = try lock()
    defer { withExtendedLifetime(lock) {} }
    let ledger = try ledger()
    let outbox = workspace.outbox(configuration.settings)
    try refuseLostLedger(ledger, outbox)
    if !options.isDryRun { try outbox.checkIsThere(for: ledger) }
    let continued = try interruptedRun(ledger, outbox)
    try enterHandDecisions(ledger, outbox)
    let held = try tryHeldLetters(ledger, outbox)
    let run = try continued ?? newRun(ledger, outbox)
    var batchRun = try batchRun(
      run, isContinued: continued != nil, ledger, outbox, progress: progress)
    do {
      for index in exports.indices {
        try await batchRun.process(&exports[index])
        exports[index].warnings.forEach(warn)
      }
      try await batchRun.finish()
    } catch {
      await batchRun.abandon()
      throw error
    }
    var summary = batchRun.summary
    summary.count(held, outbox: configuration.settings.outbox)
    if !options.isDryRun {
      try RunEnding(ledger: ledger, outbox: outbox, run: run, settings: configuration.settings)
        .finish(&summary, rejected: batchRun.rejectedSamples, now: options.now)
    }
    summary.seconds = (clock.now - begin) / .seconds(1)
    return summary
  }

  /// Keeps other invocations out; a dry run needs none, as it writes nothing.
  private func lock() throws -> WorkspaceLock? {
    if options.isDryRun { return nil }
    return try workspace.lock(.run, now: options.now)
  }

  private func open(_ path: String) throws -> Export {
    try Export(
      path: path,
      context: Export.Context(
        configuration: configuration, source: options.source, now: options.now,
        depth: Self.width + 1))
  }

  /// The ledger; for a dry run, a copy that nobody sees.
  private func ledger() throws -> Ledger {
    options.isDryRun
      ? try Ledger(copying: workspace.existingLedger(configuration.settings))
      : try workspace.ledger(configuration.settings)
  }

  /// Makes sure that customers are not written to again because the ledger was lost.
  private func refuseLostLedger(_ ledger: Ledger, _ outbox: Outbox) throws {
    guard try ledger.lastResponse() == 0 else { return }
    guard try outbox.hasSentLetters else { return }
    throw WorkspaceError.lostLedger(
      configuration.settings.ledger, sent: "\(configuration.settings.outbox)/sent/")
  }

  /// The run to continue, if one was interrupted; what it left behind is put right.
  private func interruptedRun(_ ledger: Ledger, _ outbox: Outbox) throws -> HeedLedger.Run? {
    guard !options.isDryRun else { return nil }
    let rejectedFiles = RejectedFiles(
      ledger: ledger, outbox: outbox, folder: configuration.settings.outbox)
    return try Recovery(
      ledger: ledger, outbox: outbox, rejectedFiles: rejectedFiles, now: options.now
    ).recover()
  }

  /// Enters what people did to the files of the outbox since the last command.
  private func enterHandDecisions(_ ledger: Ledger, _ outbox: Outbox) throws {
    guard !options.isDryRun else { return }
    _ = try HandDecisions(
      ledger: ledger, outbox: outbox, configuration: configuration, now: options.now
    ).enter()
  }

  /// Writes the letters that were held before and can be written by now.
  private func tryHeldLetters(_ ledger: Ledger, _ outbox: Outbox) throws -> HeldLetters.Result {
    guard !options.isDryRun else { return HeldLetters.Result() }
    var held = try HeldLetters(
      ledger: ledger, outbox: outbox, configuration: configuration, now: options.now)
    return try held.tryAgain()
  }

  /// A run with a name that neither the ledger nor the outbox knows, as either may have been put
  /// away.
  private func newRun(_ ledger: Ledger, _ outbox: Outbox) throws -> HeedLedger.Run {
    let day = configuration.settings.timeZone.civil(at: options.now).date.iso8601
    var number = try ledger.nextRunNumber(on: day)
    while outbox.knows(run: HeedLedger.Run.name(day: day, number: number)) { number += 1 }
    return HeedLedger.Run(
      name: HeedLedger.Run.name(day: day, number: number), startedAt: options.now.seconds)
  }

  private func batchRun(
    _ run: HeedLedger.Run, isContinued: Bool, _ ledger: Ledger, _ outbox: Outbox,
    progress: @escaping @Sendable (RunProgress) -> Void
  ) throws -> BatchRun {
    let now = Instant(seconds: run.startedAt)
    let priorities = configuration.settings.priorities.map(\.name)
    let store = RunStore(
      ledger: ledger, outbox: options.isDryRun ? nil : outbox, run: run,
      rules: RulesText(files).snapshot, priorities: priorities,
      zone: configuration.settings.timeZone, width: Self.width)
    let writer = try LetterWriter(configuration, date: now)
    return try BatchRun(
      decision: ParallelDecision(
        triage: configuration.triage, schema: configuration.schema,
        writer: writer, now: now, width: Self.width),
      settlement: Settlement(
        configuration, now: now,
        lettersInRun: try ledger.letterCount(ofRun: run.name),
        codes: OfferCodes(configuration.offers, ledger, now: now), writer: writer),
      admission: Admission(ledger, now: now), customers: try Customers(ledger: ledger),
      committer: Committer(store),
      summary: RunSummary(
        run: run.name, priorities: priorities, isContinued: isContinued,
        isOfHeldOnly: options.files.isEmpty, lastKnownResponse: try ledger.lastResponse()),
      progress: progress)
  }
}
