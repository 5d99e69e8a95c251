import HeedDelivery

/// What a message says about a letter.
enum LetterNews {
  /// A mail system has not delivered it, or not yet.
  case notice(DeliveryNotice)
  /// It is complained of; with its identifiers.
  case complaint([String])
  /// A person's words, with the identifiers that they answer.
  case reply([String])
  /// The mail that the link of a letter to unsubscribe makes (RFC 2369), with the letter's own name.
  case unsubscription(String)

  /// The identifiers of the letters that it may be about, the likeliest first.
  var messageIDs: [String] {
    switch self {
    case .notice(let notice): notice.messageIDs
    case .complaint(let ids), .reply(let ids): ids
    case .unsubscription: []
    }
  }
}
