import HeedCore
import HeedLedger

/// Decides cases and writes their letters; each task has its own.
struct DecisionMaker {
  private let triage: Triage
  private let schema: Schema
  private let letters: CaseLetters
  private let now: Instant
  private var facts: Facts
  private var buffers = LetterBuffers()

  init(triage: Triage, schema: Schema, writer: LetterWriter, now: Instant) throws {
    self.triage = triage
    self.schema = schema
    letters = CaseLetters(writer: writer)
    self.now = now
    facts = try Facts(terms: triage.terms, now: now)
  }

  /// Decides a case, given what is known of its customer, and writes its letter if one is due.
  ///
  /// - Parameters:
  ///   - new: the case.
  ///   - history: what is known of its customer; nil for a new one.
  ///   - terms: what was promised to the customer when the case was decided before.
  /// - Returns: the case with what the rules say of it.
  /// - Throws: `CalendarError` when no deadline can be worked out.
  mutating func decide(
    _ new: Case, history: CustomerHistory?, keeping terms: StandingTerms? = nil
  ) throws(CalendarError) -> DecidedCase {
    var response = new.response
    response.fillHistory(history, now: now)
    var decision: Decision
    (decision, response) = try triage.decide(
      response, facts: &facts, submittedAt: new.submittedAt)
    if let terms { decision = decision.keeping(owner: terms.owner, promises: terms.promises) }
    var record: [UInt8] = []
    record.reserveCapacity(1024)
    ResponseRecord.append(response, schema: schema, to: &record)
    return DecidedCase(
      original: new, response: response, decision: decision, record: record,
      letter: letters.outcome(for: new, response, decision, in: &buffers))
  }
}

extension Response {
  /// Fills in the fields that come from the ledger, as far as they are not given.
  mutating func fillHistory(_ history: CustomerHistory?, now: Instant) {
    fill(.responsesBefore, .number(Double(history?.responses ?? 0)))
    fill(.openCases, .number(Double(history?.openCases ?? 0)))
    guard let history else { return }
    let previous = history.latest.first { $0.survey == text(.survey) }
    fill(.previousBand, previous?.band.map { .text($0) })
    fill(.previousScore, previous?.score.map { .number($0) })
    if let previous = previous?.score, let score = number(.score) {
      fill(.scoreChange, .number(score - previous))
    }
    if let letter = history.latestLetterAt {
      fill(.daysSinceLastLetter, .number(Double(max(0, (now.seconds - letter) / 86_400))))
    }
  }

  private mutating func fill(_ field: StandardField, _ value: Value?) {
    if let value, self[field] == .missing { self[field] = value }
  }

  /// Takes over the fields that come from the ledger from the response as it was stored.
  mutating func takeHistory(of stored: Response) {
    let fields: [StandardField] = [
      .previousScore, .previousBand, .scoreChange, .responsesBefore, .daysSinceLastLetter,
      .openCases,
    ]
    for field in fields { self[field] = stored[field] }
  }
}
