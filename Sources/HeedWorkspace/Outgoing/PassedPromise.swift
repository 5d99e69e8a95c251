import HeedCore
import HeedLedger

/// Finds the day in a letter by which the customer was to hear more, once that day is over.
struct PassedPromise {
  private let zones: [TimeZoneRules]
  private let now: Instant

  init(_ settings: Settings, now: Instant) {
    // A day is told in the zone of the calendar that it is counted on.
    zones = [settings.timeZone] + settings.calendars.map(\.zone)
    self.now = now
  }

  /// The day as the letter names it; nil for a letter that names none, or one that is still to come.
  ///
  /// - Parameters:
  ///   - letter: the letter.
  ///   - text: what it says, as plain text.
  /// - Returns: the day, such as `Wednesday 25 November`.
  func day(in letter: OutgoingLetter, _ text: String) -> String? {
    guard let due = letter.resolveDue, letter.hasPassedPromise(at: now) else { return nil }
    let said = Self.essence(text)
    let wording = TimeWording(language: letter.language ?? "")
    // What is due at midnight belongs to the day that ends.
    return zones.lazy.map { wording.date($0.civil(at: Instant(seconds: due - 1)).date) }
      .first { said.contains(Self.essence($0)) }
  }

  /// Lines may be broken, and words held together, wherever there is white space.
  private static func essence(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}

extension OutgoingLetter {
  /// Whether what lay ahead when the letter was written lies behind.
  func hasPassedPromise(at now: Instant) -> Bool {
    resolveDue.map { createdAt <= $0 && $0 < now.seconds } ?? false
  }
}
