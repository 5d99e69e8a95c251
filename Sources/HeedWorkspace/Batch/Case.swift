import HeedCore
import HeedLedger

/// A response on its way through the batch job, as it was read.
///
/// Cases are passed from stage to stage, so they are references to what never changes.
final class Case: Sendable {
  let identity: ResponseIdentity
  let response: Response
  let submittedAt: Instant
  /// The address to write to, or why it can't be used.
  let recipient: Result<EmailAddress, Gate.Refusal>
  /// The customer's address in the one spelling that the ledger knows; nil without an address.
  let customer: String?
  /// What the customer answered before in the same response; nil when it was read first.
  let correction: Correction?

  init(
    identity: ResponseIdentity, response: Response, submittedAt: Instant,
    recipient: Result<EmailAddress, Gate.Refusal>, customer: String?,
    correction: Correction? = nil
  ) {
    self.identity = identity
    self.response = response
    self.submittedAt = submittedAt
    self.recipient = recipient
    self.customer = customer
    self.correction = correction
  }

  /// The response whose answer this one takes the place of.
  var corrected: ResponseIdentity? {
    correction.flatMap { $0.isOfOtherCustomer ? nil : $0.earlier }
  }
}

/// A case with what the rules say of it, taken by itself.
final class DecidedCase: Sendable {
  let original: Case
  /// The response with everything that was worked out.
  let response: Response
  let decision: Decision
  /// The response as it goes into the ledger.
  let record: [UInt8]
  /// The letter, as if nothing had been written to the customer before.
  let letter: LetterOutcome

  init(
    original: Case, response: Response, decision: Decision, record: [UInt8],
    letter: LetterOutcome
  ) {
    self.original = original
    self.response = response
    self.decision = decision
    self.record = record
    self.letter = letter
  }

  /// When the first answer is due.
  var respondBy: Instant? {
    decision.promises.first { $0.kind == .respond }?.due
  }
}

/// A decided case with what becomes of its letter, given the cases before it.
struct SettledCase: Sendable {
  let decided: DecidedCase
  var letter: LetterOutcome
  /// The code that the letter gives away; nil when it gives none.
  var code: GivenCode?
}

/// What becomes of a case's letter.
enum LetterOutcome: Sendable {
  case notWritten(reason: String, detail: String)
  /// The letter, and the responses whose waiting letters give way to it.
  case drafted(Letter, supersedes: [ResponseIdentity])
  case held(HoldReason, recipient: EmailAddress)
}
