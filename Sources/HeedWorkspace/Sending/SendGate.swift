import HeedCore
import HeedLedger

/// Looks at each approved letter once more before it leaves, in the order of sending.
struct SendGate {
  private let configuration: Configuration
  private let hours: SendingHours?
  /// When each person was written to last, in seconds since 1970, by address.
  private var lastLetter: [String: Int64] = [:]
  /// How many letters went to each domain within a day.
  private var lettersToday: [String: Int] = [:]

  /// - Parameters:
  ///   - configuration: the workspace's settings.
  ///   - sent: the letters that left, or may have left, within the times of the limits.
  ///   - hours: when letters leave; nil for always.
  ///   - now: the time at which sending begins.
  init(
    _ configuration: Configuration, sent: [Ledger.SentLetter], hours: SendingHours?, now: Instant
  ) {
    self.configuration = configuration
    self.hours = hours
    for letter in sent {
      note(letter.recipient, at: letter.at, isToday: now.seconds - letter.at < Self.day)
    }
  }

  /// So far back letters count for the limits, in seconds.
  static func reach(_ limits: Limits) -> Int64 { max(limits.perPerson.seconds, day) }

  /// The pauses after which a letter is tried again that a server wanted later, in seconds.
  static let pauses: [Int64] = [300, 900, 3600, 3 * 3600, 6 * 3600, 12 * 3600]

  private static let day: Int64 = 86_400

  /// What becomes of a letter that does not leave now; nil when it does.
  func fate(of letter: OutgoingLetter, at now: Instant) -> SendReport.Fate? {
    if let reason = Self.lapse(of: letter, configuration, at: now) {
      return SendReport.Fate(.void, reason)
    }
    return limit(letter, at: now)
  }

  /// Why the yes to a letter no longer holds, by what is known of the letter; nil when it does.
  static func lapse(
    of letter: OutgoingLetter, _ configuration: Configuration, at now: Instant
  ) -> String? {
    lapse(of: letter, at: now) ?? LetterObjection(letter, configuration)?.message
  }

  /// Why the yes to a letter no longer holds, by itself; nil when it does.
  static func lapse(of letter: OutgoingLetter, at now: Instant) -> String? {
    guard let approval = letter.approval else { return "nobody has approved it" }
    if letter.newestResponse != approval.newestResponse {
      return "the customer has answered again since it was approved"
    }
    return outlived(letter, approval, at: now)
  }

  /// Why the yes to a letter no longer holds at a time, whatever has happened; nil when it does.
  static func outlived(
    _ letter: OutgoingLetter, _ approval: Approval, at now: Instant
  ) -> String? {
    if now.seconds >= approval.expiresAt { return "the approval is too old" }
    // A clock that goes wrong by a little does not matter.
    if approval.at - now.seconds > approval.expiresAt - approval.at {
      return "it was approved while the clock was far ahead"
    }
    if let due = letter.due, due > approval.at, now.seconds > due {
      return "the answer has become late since it was approved"
    }
    if let due = letter.resolveDue, due > approval.at, now.seconds > due {
      return "the day has passed by which the customer was to hear more"
    }
    return nil
  }

  /// Counts a letter that leaves.
  mutating func count(_ letter: OutgoingLetter, at now: Instant) {
    note(letter.recipient, at: now.seconds, isToday: true)
  }

  private func limit(_ letter: OutgoingLetter, at now: Instant) -> SendReport.Fate? {
    if let last = letter.postponedAt {
      let pause = Self.pauses[min(letter.postponed, Self.pauses.count) - 1]
      if now.seconds < last + pause {
        return SendReport.Fate(
          .later, "the server wants it later", until: Instant(seconds: last + pause))
      }
    }
    if let fate = hours?.fate(of: letter, at: now) { return fate }
    let limits = configuration.settings.limits
    let address = letter.recipient.lowercased()
    if let last = lastLetter[address], now.seconds - last < limits.perPerson.seconds {
      return SendReport.Fate(
        .later, "at most \(limits.perPerson.source) to a person",
        until: Instant(seconds: last + limits.perPerson.seconds))
    }
    if let limit = limits.perDomain, lettersToday[Self.domain(address), default: 0] >= limit {
      return SendReport.Fate(.later, "at most \(limit) letters to a domain a day")
    }
    return nil
  }

  private mutating func note(_ recipient: String, at time: Int64, isToday: Bool) {
    let address = recipient.lowercased()
    lastLetter[address] = max(time, lastLetter[address] ?? time)
    if isToday { lettersToday[Self.domain(address), default: 0] += 1 }
  }

  private static func domain(_ address: String) -> String {
    String(address.drop { $0 != "@" }.dropFirst())
  }
}
