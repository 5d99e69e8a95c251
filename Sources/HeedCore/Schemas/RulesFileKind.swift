/// A kind of YAML file of a workspace, by the name that its schema has.
package enum RulesFileKind: String, CaseIterable, Sendable {
  case heed, triage, topics, people, surveys, source, tests

  /// The folder of the schemas in a workspace.
  package static let schemaFolder = "rules/schemas"

  /// Where the kind's schema lies in a workspace.
  package var schemaPath: String { "\(Self.schemaFolder)/\(rawValue).json" }

  /// The files of this kind, for people.
  package var files: String {
    switch self {
    case .heed: "rules/heed.yml"
    case .triage: "rules/triage.yml, rules/triage/*.yml"
    case .topics: "rules/topics.yml"
    case .people: "rules/people.yml"
    case .surveys: "rules/surveys.yml"
    case .source: "rules/sources/*.yml"
    case .tests: "rules/tests/*.yml"
    }
  }

  /// What such a file is about.
  package var title: String {
    switch self {
    case .heed: "The settings of a workspace"
    case .triage: "Who is answered, how soon, with which letter and by whom"
    case .topics: "What customers write about"
    case .people: "The people who answer customers"
    case .surveys: "The surveys: their scales, words and bands"
    case .source: "How the exports of a survey tool are read"
    case .tests: "Responses and the decisions they must get"
    }
  }

  var shape: Shape {
    switch self {
    case .heed: SettingsReader.shape
    case .triage: RuleReader.shape
    case .topics: TopicReader.shape
    case .people: PeopleReader.shape
    case .surveys: SurveyReader.shape
    case .source: SourceReader.shape
    case .tests: TestFileReader.shape
    }
  }
}
