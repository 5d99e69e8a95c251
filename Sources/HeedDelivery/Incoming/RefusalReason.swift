/// What a refusal is about, as far as the server's words tell.
///
/// The codes alone do not: many servers say 550 for whatever they don't take.
package enum RefusalReason: Hashable, Sendable {
  /// Who sends: a server that passes on no mail of ours, a login that is missing, a sender's address
  /// that is not allowed. It says nothing against the person that a letter is for.
  case sender
  /// The letter, how many there are, the standing of the sending machine, or a full mailbox; nothing
  /// against the address.
  case letter
  /// Anything else.
  case other

  /// - Parameters:
  ///   - text: what the server said.
  ///   - status: the status that it gave.
  package init(_ text: String, status: EnhancedStatus? = nil) {
    let text = text.lowercased()
    if let status, status.subject == 1, status.detail == 7 || status.detail == 8 {
      // A sender's address that is wrong, or whose system is (RFC 3463, section 3.2).
      self = .sender
    } else if Self.wordsOfSender.contains(where: text.contains) {
      self = .sender
    } else if Self.wordsOfLetter.contains(where: text.contains) {
      self = .letter
    } else {
      self = .other
    }
  }

  private static let wordsOfSender = [
    "relaying denied", "relay denied", "relay access denied", "relaying not", "relaying is not",
    "relay not permitted", "not permitted to relay", "unable to relay", "cannot relay",
    "relay prohibited", "relaying prohibited", "do not relay", "does not relay", "no relaying",
    "rcpthosts", "authentication required", "authentication is required", "must authenticate",
    "not authenticated", "sender address rejected", "sender rejected", "sender denied",
    "mail from must equal", "not allowed to send", "not authorized to send",
  ]
  private static let wordsOfLetter = [
    "spam", "blocked", "blacklist", "blocklist", "block list", "black list", "reputation", "dmarc",
    "spf check", "dkim", "virus", "content denied", "content rejected", "frequency limited",
    "rate limit", "too many", "too large", "quota", "mailbox full", "mailbox is full",
    "out of storage",
  ]
}
