/// The names that rules may use, gathered from the other files of the workspace.
package struct RuleVocabulary: Sendable {
  package let schema: Schema
  package let surveys: [Survey]
  package let topics: [String]
  /// In order of urgency.
  package let priorities: [String]
  package let templates: [String]
  package let offers: [String]
  /// The ids of `rules/people.yml`.
  package let people: [String]
  /// The names of calendars, with `always` among them.
  package let calendars: [String]
  package let zone: TimeZoneRules

  package init(
    schema: Schema, surveys: [Survey], topics: [String], priorities: [String],
    templates: [String], offers: [String] = [], people: [String], calendars: [String] = [],
    zone: TimeZoneRules
  ) {
    self.schema = schema
    self.surveys = surveys
    self.topics = topics
    self.priorities = priorities
    self.templates = templates
    self.offers = offers
    self.people = people
    self.calendars = calendars + [Priority.always]
    self.zone = zone
  }

  /// The texts or members that a field can hold at all, where they are declared somewhere.
  func knownTexts(slot: Int) -> (kind: String, names: [String])? {
    switch StandardField(rawValue: slot) {
    case .survey: ("survey", surveys.map(\.name))
    case .band, .previousBand: ("band", surveys.flatMap { $0.bands.map(\.name) })
    case .topics: ("topic", topics)
    case .tone: ("tone", Tone.allCases.map(\.rawValue))
    default: nil
    }
  }
}
