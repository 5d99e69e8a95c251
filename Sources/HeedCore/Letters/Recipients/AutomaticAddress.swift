/// Addresses that no person reads; a letter to them starts a loop or is lost.
package enum AutomaticAddress: String, CaseIterable, Sendable {
  case noReply = "no-reply"
  case mailSystem = "mail system"
  case bounce
  case mailingList = "mailing list"
  case notification

  /// What kind of automatic address this is; nil for one that a person may read.
  ///
  /// Judged by the words before the `@`, in any case, without a `+tag`.
  package init?(_ address: EmailAddress) {
    let local = address.local.utf8.prefix { $0 != 0x2B }
    var words: [ShortWord] = []
    for word in local.split(whereSeparator: Self.isSeparator) {
      words.append(ShortWord(word))
    }
    guard let kind = Self.kind(of: words) else { return nil }
    self = kind
  }

  /// Whether a byte is one of `-`, `.`, `_` and `=`.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x2D || byte == 0x2E || byte == 0x5F || byte == 0x3D
  }

  private static func kind(of words: [ShortWord]) -> AutomaticAddress? {
    for start in words.indices {
      if noReplyPhrases.contains(where: { words[start...].starts(with: $0) }) { return .noReply }
    }
    if mailSystemNames.contains(words) { return .mailSystem }
    if words.contains(where: bounceWords.contains) { return .bounce }
    if let first = words.first, let last = words.last, words.count > 1,
      listBeginnings.contains(first) || listEndings.contains(last)
    {
      return .mailingList
    }
    return notificationNames.contains(words) ? .notification : nil
  }

  private static let noReplyPhrases = phrases(
    "noreply", "no reply", "donotreply", "do not reply", "donot reply", "dontreply",
    "autoreply", "auto reply", "noresponse", "no response")
  private static let mailSystemNames = phrases(
    "mailer daemon", "mailerdaemon", "postmaster", "mail daemon", "abuse", "hostmaster", "mailer")
  private static let notificationNames = phrases(
    "notification", "notifications", "notify", "alert", "alerts", "auto confirm", "automailer")
  private static let bounceWords = words("bounce", "bounces")
  private static let listBeginnings = words("owner", "list")
  private static let listEndings = words("request", "owner", "subscribe", "unsubscribe")

  private static func words(_ words: String...) -> [ShortWord] {
    words.map { ShortWord(Substring($0).utf8) }
  }

  private static func phrases(_ phrases: String...) -> [[ShortWord]] {
    phrases.map { $0.utf8.split(separator: 0x20).map(ShortWord.init) }
  }
}

/// A word of up to sixteen ASCII letters in lower case, which is compared at once.
private struct ShortWord: Equatable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// A longer word becomes one that equals no shorter one.
  init(_ word: Substring.UTF8View) {
    for byte in word.prefix(17) {
      high = high << 8 | low >> 56
      low = low << 8 | UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    if word.count > 16 { (high, low) = (.max, .max) }
  }
}
