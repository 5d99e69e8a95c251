import HeedDelivery
import HeedLedger

/// What a message says about a letter.
enum LetterNews {
  /// A mail system has not delivered it, or not yet.
  case notice(DeliveryNotice)
  /// It is complained of; with its identifiers.
  case complaint([String])
  /// A person's words, with the identifiers that they answer.
  case reply([String])
  /// What looks like a program's answer, and may be a person's, with the identifiers that it answers.
  case likelyAutomatic([String])
  /// The mail that the link of a letter to unsubscribe makes (RFC 2369), with the letter's own name.
  case unsubscription(String)
  /// A colleague's words.
  case fromOurselves

  /// The identifiers of the letters that it may be about, the likeliest first.
  var messageIDs: [String] {
    switch self {
    case .notice(let notice): notice.messageIDs
    case .complaint(let ids), .reply(let ids), .likelyAutomatic(let ids): ids
    case .unsubscription, .fromOurselves: []
    }
  }

  /// Whether it is mail from somebody, not from a mail system.
  var isWritten: Bool {
    switch self {
    case .reply, .likelyAutomatic, .unsubscription, .fromOurselves: true
    case .notice, .complaint: false
    }
  }

  /// Whether it shows that a letter has left.
  var provesSending: Bool {
    switch self {
    case .notice, .complaint, .reply, .unsubscription: true
    case .likelyAutomatic, .fromOurselves: false
    }
  }

  /// Whether it says no more than that a letter has arrived.
  func isDelivery(of letter: OutgoingLetter) -> Bool {
    guard case .notice(let notice) = self else { return false }
    return notice.report(on: letter.recipient).outcome == .delivered
  }
}
