/// The names that a workspace declares, for editors to offer.
package struct WorkspaceNames: Sendable {
  private let vocabulary: RuleVocabulary
  private let rules: [String]
  private let tags: [String]

  /// The names of no workspace in particular.
  package static let standard = WorkspaceNames(
    RuleVocabulary(
      schema: Schema(), surveys: [], topics: [], priorities: [], templates: [], people: [],
      zone: .utc), rules: nil)

  /// - Parameters:
  ///   - vocabulary: the names that rules may use.
  ///   - rules: the rules; nil when they can't be used.
  init(_ vocabulary: RuleVocabulary, rules: RuleSet?) {
    self.vocabulary = vocabulary
    self.rules = (rules?.rules.map(\.name) ?? []) + [RuleSet.otherwiseName]
    let actions = (rules?.rules ?? []).map(\.action) + (rules?.also ?? []).map(\.action)
    tags = Set(actions.flatMap(\.tags)).sorted()
  }

  var fields: [Field] { vocabulary.schema.fields }
  var surveys: [Survey] { vocabulary.surveys }

  /// The names of a kind; empty when none are known.
  func all(_ kind: NameKind) -> [String] {
    switch kind {
    case .person: vocabulary.people
    case .template: vocabulary.templates
    case .offer: vocabulary.offers
    case .priority: vocabulary.priorities
    case .calendar: vocabulary.calendars
    case .survey: surveys.map(\.name)
    case .field: fields.map(\.name)
    case .rule: rules
    case .tag: tags
    }
  }

  /// The texts that a field can hold, where they are declared somewhere.
  func texts(of field: Field) -> [String] {
    vocabulary.schema.slot(named: field.name).flatMap {
      vocabulary.knownTexts(slot: $0)?.names
    } ?? []
  }
}

extension WorkspaceNames {
  /// The names in the files of a workspace, as far as they can be read.
  package init(of files: WorkspaceFiles) {
    // No name depends on the time.
    var reader = ConfigurationReader(files, now: Instant(seconds: 0))
    _ = reader.read()
    self = reader.names
  }
}
