import LocatedYAML

/// Reads all files of a workspace; every mistake in any of them is reported.
package struct ConfigurationReader {
  private let files: WorkspaceFiles
  private let now: Instant
  package private(set) var diagnostics = Diagnostics()

  /// - Parameter now: the time near which most deadlines will lie.
  package init(_ files: WorkspaceFiles, now: Instant) {
    self.files = files
    self.now = now
  }

  /// The configuration; nil when a mistake stands against using it.
  package mutating func read() -> Configuration? {
    let settings = files.requiredYAML("rules/heed.yml", into: &diagnostics).flatMap {
      readSettings($0)
    }
    let surveys = files.requiredYAML("rules/surveys.yml", into: &diagnostics).map {
      SurveyReader.surveys($0, into: &diagnostics)
    }
    let people = files.requiredYAML("rules/people.yml", into: &diagnostics).map {
      PeopleReader.people($0, into: &diagnostics)
    }
    var topics = TopicReader()
    let topicList =
      files["rules/topics.yml"] == nil
      ? [] : files.requiredYAML("rules/topics.yml", into: &diagnostics).map { topics.topics($0) } ?? []
    topics.diagnostics.all.forEach { diagnostics.add($0) }
    let suppressed = SuppressionList(
      files.text(Self.suppressionPath) ?? "", file: Self.suppressionPath, into: &diagnostics)
    guard let settings, let surveys, let people else { return nil }
    let sources = SourceReader.sources(files, surveys: surveys, into: &diagnostics)
    let schema = schema(settings, sources: sources)
    let vocabulary = RuleVocabulary(
      schema: schema, surveys: surveys, topics: topicList.map(\.name),
      priorities: settings.priorities.map(\.name), templates: TemplateSet.names(files),
      people: people.map(\.id), zone: settings.timeZone)
    let triage = readTriage(
      vocabulary, settings: settings, people: people, topics: topicList,
      patterns: topics.patterns)
    let templates = TemplateSet.read(files, settings: settings, schema: schema, into: &diagnostics)
    checkPeople(settings, people: people)
    guard let triage, let templates, !diagnostics.hasErrors else { return nil }
    return Configuration(
      settings: settings, schema: schema, surveys: surveys, people: people, sources: sources,
      triage: triage, templates: templates,
      gate: Gate(settings: settings, suppressed: suppressed))
  }

  private static let suppressionPath = "rules/do-not-contact.txt"

  private mutating func readSettings(_ root: YAMLNode) -> Settings? {
    var reader = SettingsReader(files: files)
    let settings = reader.settings(root)
    reader.diagnostics.all.forEach { diagnostics.add($0) }
    return settings
  }

  /// The declared fields of the settings and of all sources; two declarations of one name must
  /// agree.
  private mutating func schema(_ settings: Settings, sources: [SourceDefinition]) -> Schema {
    var declared = settings.fields
    for field in sources.flatMap(\.fields) {
      if let first = declared.first(where: { $0.name == field.name }) {
        guard first.kind != field.kind else { continue }
        diagnostics.add(
          Diagnostic(
            "field-of-two-types",
            "the field '\(field.name)' is \(first.kind.rawValue) in one file and \(field.kind.rawValue) in another",
            help: "give it the same type in rules/heed.yml and in every file of rules/sources"))
      } else {
        declared.append(field)
      }
    }
    return Schema(declared: declared)
  }

  private mutating func readTriage(
    _ vocabulary: RuleVocabulary, settings: Settings, people: [Person], topics: [Topic],
    patterns: PatternRegistry
  ) -> Triage? {
    let paths = rulePaths()
    var roots: [(root: YAMLNode?, start: YAMLMark)] = []
    for path in paths {
      let errors = diagnostics.all.count
      let root = files.yaml(path, into: &diagnostics)
      if root != nil || diagnostics.all.count == errors {
        roots.append((root, YAMLMark(file: path, line: 1, column: 1)))
      }
    }
    guard roots.count == paths.count else { return nil }
    var reader = RuleReader(vocabulary: vocabulary)
    let result = reader.read(
      roots, place: YAMLMark(file: paths.first ?? "rules/triage.yml", line: 1, column: 1),
      patterns: patterns)
    result.diagnostics.all.forEach { diagnostics.add($0) }
    let calendars = compile(settings.calendars)
    guard let rules = result.rules, let calendars,
      let terms = RuleTerms(
        schema: vocabulary.schema, topics: topics, reading: result, into: &diagnostics)
    else { return nil }
    return Triage(
      terms: terms, decider: Decider(rules: rules, texts: result.texts),
      priorities: settings.priorities, calendars: calendars, people: people)
  }

  /// `rules/triage.yml`, then the files of `rules/triage/` in the order of their names.
  private func rulePaths() -> [String] {
    let single = files["rules/triage.yml"] == nil ? [] : ["rules/triage.yml"]
    return single + files.paths(in: "rules/triage", suffix: ".yml")
  }

  private mutating func compile(
    _ definitions: [CalendarDefinition]
  ) -> [String: WorkingCalendar]? {
    var calendars = [Priority.always: WorkingCalendar.always]
    for definition in definitions {
      do throws(CalendarError) {
        calendars[definition.name] = try WorkingCalendar(definition, near: now)
      } catch {
        diagnostics.add(
          Diagnostic(
            "calendar", at: SourceLocation(file: "rules/heed.yml", line: 1, column: 1),
            error.message, help: error.help))
      }
    }
    return calendars.count == definitions.count + 1 ? calendars : nil
  }

  private mutating func checkPeople(_ settings: Settings, people: [Person]) {
    for priority in settings.priorities {
      guard let person = priority.escalateTo, !people.contains(where: { $0.id == person }) else {
        continue
      }
      diagnostics.add(
        Diagnostic(
          "unknown-person", at: SourceLocation(file: "rules/heed.yml", line: 1, column: 1),
          "the priority '\(priority.name)' escalates to '\(person)', who is not in rules/people.yml",
          help: Suggestion.question(for: person, among: people.map(\.id))))
    }
  }
}
