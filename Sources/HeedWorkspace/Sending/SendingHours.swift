import HeedCore
import HeedLedger

/// The part of the day in which letters leave, by the customer's clock.
struct SendingHours: Sendable {
  private let hours: DayHours
  /// Of the calendars that deadlines are counted on, by name.
  private let zones: [String: TimeZoneRules]
  private let zone: TimeZoneRules

  init(_ hours: DayHours, _ settings: Settings) {
    self.hours = hours
    zones = Dictionary(
      settings.calendars.map { ($0.name, $0.zone) }, uniquingKeysWith: { first, _ in first })
    zone = settings.timeZone
  }

  /// What becomes of a letter for which it is too early or too late in the day; nil for another.
  func fate(of letter: OutgoingLetter, at now: Instant) -> SendReport.Fate? {
    let zone = letter.calendar.flatMap { zones[$0] } ?? zone
    guard !hours.contains(zone.civil(at: now).time) else { return nil }
    return SendReport.Fate(.later, "it is not \(hours.text) in \(zone.identifier)")
  }
}
