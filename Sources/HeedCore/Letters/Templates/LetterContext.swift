/// What all letters of a run are written from.
///
/// It is a class because a run hands it on for every letter.
final class LetterContext: Sendable {
  let settings: Settings
  let schema: Schema
  /// The time of the run.
  let now: Instant
  private let signers: [String: LetterSigner]
  private let calendarZones: [String: TimeZoneRules]

  init(_ configuration: Configuration, now: Instant) {
    settings = configuration.settings
    schema = configuration.schema
    self.now = now
    let languages = settings.languages
    signers = Dictionary(
      configuration.people.map { ($0.id, LetterSigner($0, languages: languages)) },
      uniquingKeysWith: { first, _ in first })
    calendarZones = Dictionary(
      settings.calendars.map { ($0.name, $0.zone) }, uniquingKeysWith: { first, _ in first })
  }

  /// The person with an id; nil when there is none, or no id.
  func signer(_ id: String?) -> LetterSigner? {
    id.flatMap { signers[$0] }
  }

  /// The zone that times of a calendar are told in.
  func zone(ofCalendar name: String) -> TimeZoneRules {
    calendarZones[name] ?? settings.timeZone
  }
}
