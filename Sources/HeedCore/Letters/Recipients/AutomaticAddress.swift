/// Addresses that no person reads; a letter to them starts a loop or is lost.
package enum AutomaticAddress: String, CaseIterable, Sendable {
  case noReply = "no-reply"
  case mailSystem = "mail system"
  case bounce
  case mailingList = "mailing list"
  case notification

  private static let noReplyWords = [
    ["noreply"], ["no", "reply"], ["donotreply"], ["do", "not", "reply"], ["donot", "reply"],
    ["dontreply"], ["nicht", "antworten"], ["autoreply"], ["auto", "reply"],
  ]
  private static let mailSystemNames: Set<String> = [
    "mailer-daemon", "mailerdaemon", "postmaster", "mail-daemon", "abuse", "hostmaster", "mailer",
  ]
  private static let notificationNames: Set<String> = [
    "notification", "notifications", "notify", "alert", "alerts", "auto-confirm",
    "automailer", "system",
  ]

  /// What kind of automatic address this is; nil for one that a person may read.
  ///
  /// Judged by the part before the `@`, in any case, without a `+tag`.
  package init?(_ address: EmailAddress) {
    let local = address.local.lowercased()
    let name = String(local.prefix { $0 != "+" })
    let words = name.split(whereSeparator: { "-._=".contains($0) }).map(String.init)
    if Self.noReplyWords.contains(where: { Self.contains($0, in: words) }) {
      self = .noReply
    } else if Self.mailSystemNames.contains(name) {
      self = .mailSystem
    } else if words.contains(where: { $0 == "bounce" || $0 == "bounces" }) {
      self = .bounce
    } else if words.count > 1, words.first == "owner" || words.first == "list"
      || ["request", "owner", "subscribe", "unsubscribe"].contains(words.last)
    {
      self = .mailingList
    } else if Self.notificationNames.contains(name) {
      self = .notification
    } else {
      return nil
    }
  }

  private static func contains(_ sought: [String], in words: [String]) -> Bool {
    words.indices.contains { words[$0...].starts(with: sought) }
  }
}
