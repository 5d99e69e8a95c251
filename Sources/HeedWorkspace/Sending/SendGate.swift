import HeedCore
import HeedLedger

/// Looks at each approved letter once more before it leaves, in the order of sending.
struct SendGate {
  private let configuration: Configuration
  private let now: Instant
  private let hours: DayHours?
  private let zones: [String: TimeZoneRules]
  /// When each person was written to last, in seconds since 1970, by address.
  private var lastLetter: [String: Int64] = [:]
  /// How many letters went to each domain within a day.
  private var lettersToday: [String: Int] = [:]

  /// - Parameters:
  ///   - configuration: the workspace's settings.
  ///   - sent: the letters that left, or may have left, within the times of the limits.
  ///   - hours: the part of the customer's day in which letters leave; nil for all of it.
  ///   - now: the time of sending.
  init(
    _ configuration: Configuration, sent: [Ledger.SentLetter], hours: DayHours?, now: Instant
  ) {
    self.configuration = configuration
    self.now = now
    self.hours = hours
    zones = Dictionary(
      configuration.settings.calendars.map { ($0.name, $0.zone) },
      uniquingKeysWith: { first, _ in first })
    for letter in sent { note(letter.recipient, at: letter.at) }
  }

  /// So far back letters count for the limits, in seconds.
  static func reach(_ limits: Limits) -> Int64 { max(limits.perPerson.seconds, day) }

  /// The pauses after which a letter is tried again that a server wanted later, in seconds.
  static let pauses: [Int64] = [300, 900, 3600, 3 * 3600, 6 * 3600, 12 * 3600]

  private static let day: Int64 = 86_400

  /// What is to be done with a letter.
  func verdict(_ letter: OutgoingLetter) -> SendVerdict {
    if let reason = Self.lapse(of: letter, at: now) { return .void(reason: reason) }
    if let objection = LetterObjection(letter, configuration, now: now) {
      return .void(reason: objection.message)
    }
    return limit(letter)
  }

  /// Why the yes to a letter no longer holds, by itself; nil when it does.
  static func lapse(of letter: OutgoingLetter, at now: Instant) -> String? {
    guard let approval = letter.approval else { return "nobody has approved it" }
    if now.seconds >= approval.expiresAt { return "the approval is too old" }
    // A clock that goes wrong by a little does not matter.
    if approval.at - now.seconds > approval.expiresAt - approval.at {
      return "it was approved while the clock was far ahead"
    }
    if letter.newestResponse != approval.newestResponse {
      return "the customer has answered again since it was approved"
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
  mutating func count(_ letter: OutgoingLetter) {
    note(letter.recipient, at: now.seconds)
  }

  private func limit(_ letter: OutgoingLetter) -> SendVerdict {
    if let last = letter.postponedAt {
      let pause = Self.pauses[min(letter.postponed, Self.pauses.count) - 1]
      if now.seconds < last + pause {
        return .later(reason: "the server wants it later", until: last + pause)
      }
    }
    let zone = letter.calendar.flatMap { zones[$0] } ?? configuration.settings.timeZone
    if let hours, !hours.contains(zone.civil(at: now).time) {
      return .later(reason: "it is not \(hours.text) in \(zone.identifier)", until: nil)
    }
    let limits = configuration.settings.limits
    let address = letter.recipient.lowercased()
    if let last = lastLetter[address], now.seconds - last < limits.perPerson.seconds {
      return .later(
        reason: "at most \(limits.perPerson.source) to a person",
        until: last + limits.perPerson.seconds)
    }
    if let limit = limits.perDomain, lettersToday[Self.domain(address), default: 0] >= limit {
      return .later(reason: "at most \(limit) letters to a domain a day", until: nil)
    }
    return .send
  }

  private mutating func note(_ recipient: String, at time: Int64) {
    let address = recipient.lowercased()
    lastLetter[address] = max(time, lastLetter[address] ?? time)
    if now.seconds - time < Self.day { lettersToday[Self.domain(address), default: 0] += 1 }
  }

  private static func domain(_ address: String) -> String {
    String(address.drop { $0 != "@" }.dropFirst())
  }
}
