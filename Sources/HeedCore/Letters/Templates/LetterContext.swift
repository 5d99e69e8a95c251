/// What all letters of a run are written from.
///
/// It is a class because a run hands it on for every letter.
final class LetterContext: Sendable {
  let settings: Settings
  let schema: Schema
  /// The time of the run.
  let now: Instant
  private let people: [String: Person]
  private let calendarZones: [String: TimeZoneRules]

  init(_ configuration: Configuration, now: Instant) {
    settings = configuration.settings
    schema = configuration.schema
    self.now = now
    people = Dictionary(
      configuration.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    calendarZones = Dictionary(
      settings.calendars.map { ($0.name, $0.zone) }, uniquingKeysWith: { first, _ in first })
  }

  /// The person with an id; nil when there is none, or no id.
  func person(_ id: String?) -> Person? {
    id.flatMap { people[$0] }
  }

  /// The zone that times of a calendar are told in.
  func zone(ofCalendar name: String) -> TimeZoneRules {
    calendarZones[name] ?? settings.timeZone
  }
}
