/// What all letters of a run are written from.
///
/// It is a class because a run hands it on for every letter.
final class LetterContext: Sendable {
  let settings: Settings
  let schema: Schema
  /// The time of the run.
  let now: Instant
  /// Of the calendars, of which there are few.
  private let zones: [(calendar: String, zone: TimeZoneRules)]

  init(_ configuration: Configuration, now: Instant) {
    settings = configuration.settings
    schema = configuration.schema
    self.now = now
    zones = settings.calendars.map { ($0.name, $0.zone) }
  }

  /// The zone that times of a calendar are told in.
  func zone(ofCalendar name: String) -> TimeZoneRules {
    zones.first { $0.calendar == name }?.zone ?? settings.timeZone
  }
}
