import HeedCore
import HeedLedger

/// Decides and settles one case as a run would that begins now and has it alone; nothing is written.
struct SingleRun {
  private let configuration: Configuration
  private let now: Instant
  /// The codes that are still to be given.
  private let codes: OfferCodes

  init(_ configuration: Configuration, codes: OfferCodes, now: Instant) {
    self.configuration = configuration
    self.codes = codes
    self.now = now
  }

  /// Decides a case and says what becomes of its letter.
  ///
  /// - Parameters:
  ///   - new: the case.
  ///   - ledger: what is known of its customer; nil when nothing is, or the response has it.
  /// - Returns: the case with its decision and its letter.
  /// - Throws: `LedgerError`, `CalendarError`, `MessageError`, `PatternSetError`.
  func settle(_ new: Case, knownBy ledger: Ledger?) throws -> SettledCase {
    let history = try new.customer.flatMap { try ledger?.history(of: [$0]).first ?? nil }
    let suppression = try new.customer.flatMap { try ledger?.suppressions(of: [$0])[$0] }
    let writer = try LetterWriter(configuration, date: now)
    var maker = try DecisionMaker(
      triage: configuration.triage, schema: configuration.schema, writer: writer, now: now)
    var settlement = Settlement(
      configuration, now: now, lettersInRun: 0, codes: codes, writer: writer)
    return settlement.settle(
      try maker.decide(new, history: history), history: history, suppression: suppression)
  }
}
