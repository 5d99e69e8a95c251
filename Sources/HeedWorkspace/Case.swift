import HeedCore
import HeedLedger

/// A response on its way through the batch job, with what is known and decided of it.
struct Case: Sendable {
  let identity: ResponseIdentity
  var response: Response
  let submittedAt: Instant
  /// The address to write to, or why it can't be used.
  let recipient: Result<EmailAddress, Gate.Refusal>
  /// The customer's address in the one spelling that the ledger knows; nil without an address.
  let customer: String?

  var decision: Decision?
  /// The response as it goes into the ledger, once it is decided.
  var record: [UInt8] = []
  var letter = LetterState.undecided

  /// What becomes of the letter.
  enum LetterState: Sendable {
    case undecided
    case notWritten(reason: String, detail: String)
    /// The letter, and the responses whose waiting letters give way to it.
    case drafted(Letter, supersedes: [ResponseIdentity])
    case held(HoldReason, recipient: EmailAddress)
  }
}
