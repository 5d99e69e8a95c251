/// What a mail system tells of one of those whom a message was for (RFC 3464, section 2.3).
package struct RecipientReport: Hashable, Sendable {
  package internal(set) var outcome: DeliveryNotice.Outcome
  package let status: EnhancedStatus?
  /// What the mail system said, on one line of at most 500 characters.
  package let reason: String
  /// Who did not get it, or did, in lower case; nil when no address is told.
  let finalAddress: String?
  /// Whom it was for before it was passed on, in lower case; nil when no address is told.
  let originalAddress: String?

  /// Nil when it is not told what became of the message.
  init?(_ recipient: DeliveryStatus.Recipient) {
    guard let outcome = Self.outcome(recipient) else { return nil }
    self.outcome = outcome
    status = recipient.status
    reason = recipient.diagnostic.onOneLine()
    finalAddress = recipient.finalAddress
    originalAddress = recipient.originalAddress
  }

  /// Reads a line that was written for people; nil when there is no code in it that says what became
  /// of the message.
  ///
  /// - Parameters:
  ///   - line: what the mail system said.
  ///   - address: of whom it speaks, in lower case; nil when no address is told.
  ///   - isPermanent: whether it is said elsewhere that nothing more will be tried.
  init?(spoken line: String, of address: String?, isPermanent: Bool) {
    let status = EnhancedStatus(in: line)
    switch status?.class ?? SpokenCode.first(in: line).map({ $0 / 100 }) {
    case 5: outcome = Self.failure(status, said: line)
    case 4: outcome = isPermanent ? .notDelivered : .delayed
    default: return nil
    }
    self.status = status
    reason = line.onOneLine()
    finalAddress = address
    originalAddress = nil
  }

  /// A letter that was given up without a code.
  init(givenUp reason: String) {
    outcome = .notDelivered
    status = nil
    self.reason = reason
    finalAddress = nil
    originalAddress = nil
  }

  var namesSomebody: Bool { finalAddress != nil || originalAddress != nil }

  /// The same of somebody whom a letter was passed on to: that they can't be reached says nothing
  /// against the address that it was for.
  var ofAnother: RecipientReport {
    var report = self
    if outcome == .unusableAddress { report.outcome = .notDelivered }
    return report
  }

  private static func outcome(
    _ recipient: DeliveryStatus.Recipient
  ) -> DeliveryNotice.Outcome? {
    switch recipient.action {
    case "failed": failure(recipient.status, said: recipient.diagnostic)
    case "delayed": .delayed
    case "delivered", "relayed", "expanded": .delivered
    default:
      switch recipient.status?.class {
      case 5: failure(recipient.status, said: recipient.diagnostic)
      case 4: .delayed
      case 2: .delivered
      default: nil
      }
    }
  }

  /// What a letter that was given up says of its address.
  ///
  /// A full mailbox (x.2.2), a letter that is too large or of a wrong form, and one that was refused by
  /// a policy (x.7) say nothing against it (RFC 3463, section 3), and a refusal of the sender neither.
  private static func failure(
    _ status: EnhancedStatus?, said text: String
  ) -> DeliveryNotice.Outcome {
    var status = status
    // Some systems give a status of their own without any detail, and the server's in the text.
    if status.map(\.isUnspecific) ?? true { status = EnhancedStatus(in: text) ?? status }
    let reason = RefusalReason(text, status: status)
    if reason == .sender { return .notDelivered }
    if let status, status.class != 5 { return .notDelivered }
    guard let status, !status.isUnspecific else {
      let code = SpokenCode.first(in: text)
      let isAgainstAddress = reason == .other && code.map(SpokenCode.isAgainstAddress) ?? false
      return isAgainstAddress ? .unusableAddress : .notDelivered
    }
    switch (status.subject, status.detail) {
    case (2, 2), (2, 3), (3, _), (4, _), (5, _), (6, _), (7, _): return .notDelivered
    default: return .unusableAddress
    }
  }
}
