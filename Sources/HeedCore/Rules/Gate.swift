/// Decides whether a letter may be written to a customer, before it is written.
///
/// The reasons are tried in a fixed order; the first that applies is the one recorded. Whatever the
/// gate says, the deadline stays: a person without an address still needs an answer.
package struct Gate: Sendable {
  /// Why no letter is written, in the words of the summary.
  package enum Refusal: Error, Hashable, Sendable {
    case noAddress
    case undeliverable(String)
    case ownAddress
    case automaticSender
    case doNotContact
    case optedOut
    /// The person wants no letters that advertise, and this one does.
    case optedOutOfAdvertising
    /// The person's mail provider passed on a complaint.
    case complained
    /// A mail server gave back an earlier letter for good.
    case bounced
    case forgotten
    case newerResponse
    /// The customer had an answer already when the response was changed.
    case answeredBefore
    case writtenToRecently(String)
    case limitOfRun

    /// The reason under which refusals are counted.
    package var reason: String {
      switch self {
      case .noAddress: "no address"
      case .undeliverable: "undeliverable address"
      case .ownAddress: "our own address"
      case .automaticSender: "automatic sender"
      case .doNotContact: "do not contact"
      case .optedOut: "opted out"
      case .optedOutOfAdvertising: "opted out of advertising"
      case .complained: "complained"
      case .bounced: "bounced"
      case .forgotten: "asked to be forgotten"
      case .newerResponse: "superseded by a newer response"
      case .answeredBefore: "answered before it was changed"
      case .writtenToRecently: "written to recently"
      case .limitOfRun: "limit of the run reached"
      }
    }

    /// The reason for this one customer.
    package var detail: String {
      switch self {
      case .undeliverable(let problem): "undeliverable address: \(problem)"
      case .writtenToRecently(let limit): "written to recently: at most \(limit)"
      default: reason
      }
    }
  }

  /// What is known of a customer when the next letter to them is considered.
  package struct Contact: Sendable {
    /// When the response that waits for its letter's review was given.
    package var waitingSince: Instant?
    package var lastLetterAt: Instant?

    package init(waitingSince: Instant? = nil, lastLetterAt: Instant? = nil) {
      self.waitingSince = waitingSince
      self.lastLetterAt = lastLetterAt
    }
  }

  private let ownDomain: String
  private let suppressed: SuppressionList
  private let limits: Limits

  package init(settings: Settings, suppressed: SuppressionList) {
    ownDomain = String(settings.sender.address.domain)
    self.suppressed = suppressed
    limits = settings.limits
  }

  /// The address to write to, or why none may be written to, by the address alone.
  package func recipient(_ address: Value) -> Result<EmailAddress, Refusal> {
    guard case .text(let text) = address else { return .failure(.noAddress) }
    let recipient: EmailAddress
    do throws(EmailAddressRefusal) {
      recipient = try EmailAddress(text)
    } catch {
      return .failure(.undeliverable(error.message))
    }
    if recipient.isIn(domain: ownDomain) { return .failure(.ownAddress) }
    if AutomaticAddress(recipient) != nil { return .failure(.automaticSender) }
    if suppressed.contains(recipient.wire.lowercased()) { return .failure(.doNotContact) }
    return .success(recipient)
  }

  /// Why a customer is not written to now; nil when nothing stands against it.
  ///
  /// - Parameters:
  ///   - contact: what is known of the customer.
  ///   - submittedAt: when the response was given.
  ///   - lettersInRun: how many letters the run has written.
  ///   - now: the time of the run.
  /// - Returns: the first reason that applies.
  package func refusal(
    of contact: Contact, submittedAt: Instant, lettersInRun: Int, now: Instant
  ) -> Refusal? {
    if let waiting = contact.waitingSince {
      // The newer of two responses is answered; its letter takes the place of the other.
      if submittedAt < waiting { return .newerResponse }
    } else if let last = contact.lastLetterAt, now - last < limits.perPerson.seconds {
      return .writtenToRecently(limits.perPerson.source)
    }
    if let limit = limits.perRun, lettersInRun >= limit { return .limitOfRun }
    return nil
  }
}
