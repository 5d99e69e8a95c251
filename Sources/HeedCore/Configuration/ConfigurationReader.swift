import LocatedYAML

/// Reads all files of a workspace; every mistake in any of them is reported.
package struct ConfigurationReader {
  private let files: WorkspaceFiles
  private let now: Instant
  package private(set) var diagnostics = Diagnostics()
  /// The names that the files declare, as far as they could be read.
  package private(set) var names = WorkspaceNames.standard
  private var unread = UnreadNames()

  /// Reads files at a time near which most deadlines will lie.
  package init(_ files: WorkspaceFiles, now: Instant) {
    self.files = files
    self.now = now
  }

  /// The configuration; nil when a mistake stands against using it.
  package mutating func read() -> Configuration? {
    let (people, peopleRoot) = readPeople()
    var reader = SettingsReader(files: files, people: people.map(\.id))
    let settings = readSettings(&reader)
    let calendars = reader.calendarMarks.keys.sorted()
    PeopleReader.checkStandIns(peopleRoot, into: &diagnostics)
    PeopleReader.checkCalendars(
      peopleRoot, among: [Priority.always] + calendars, into: &diagnostics)
    let surveys = readSurveys(fields: reader.fields)
    var topicReader = TopicReader()
    let topics = readTopics(&topicReader)
    let suppressed = SuppressionList(
      files[Self.suppressionPath] ?? [], file: Self.suppressionPath, into: &diagnostics)
    let sources = SourceReader.sources(
      files, surveys: surveys, fields: reader.fields, into: &diagnostics)
    let schema = Self.schema(reader.fields, sources: sources)
    var offerReader = OfferReader()
    let offers = offerReader.offers(files)
    diagnostics.add(offerReader.diagnostics)
    let vocabulary = RuleVocabulary(
      schema: schema, surveys: surveys, topics: topics.map(\.name),
      priorities: reader.priorities.map(\.name), templates: TemplateSet.names(files),
      offers: offers.map(\.name), people: people.map(\.id), calendars: calendars,
      zone: reader.timeZone)
    var lexiconReader = LexiconReader()
    lexiconReader.read(files)
    diagnostics.add(lexiconReader.diagnostics)
    let triage = readTriage(
      vocabulary, settings: reader, people: people, topics: topics, patterns: topicReader.patterns,
      lexicon: lexiconReader.lexicon)
    names = WorkspaceNames(vocabulary, rules: triage?.decider.rules)
    let templates = TemplateSet.read(
      files, languages: reader.languages, schema: schema, into: &diagnostics)
    if let rules = triage?.decider.rules, let templates {
      LettersOfRules(rules, templates).findings.forEach { diagnostics.add($0) }
    }
    if let settings {
      PeopleReader.checkSenders(
        peopleRoot, people, sender: settings.sender.address, into: &diagnostics)
      templates?.checkAdvertising(settings, into: &diagnostics)
    }
    diagnostics.removeUses(of: unread)
    guard let settings, let triage, let templates, !diagnostics.hasErrors else { return nil }
    return Configuration(
      settings: settings, schema: schema, surveys: surveys, people: people, sources: sources,
      triage: triage, templates: templates, offers: offers,
      gate: Gate(settings: settings, suppressed: suppressed))
  }

  private static let suppressionPath = "rules/do-not-contact.txt"

  /// The declared fields of the settings and of all sources.
  private static func schema(_ fields: [Field], sources: [SourceDefinition]) -> Schema {
    var declared = fields
    for field in sources.flatMap(\.fields)
    where !declared.contains(where: { $0.name == field.name }) {
      declared.append(field)
    }
    return Schema(declared: declared)
  }
}

// The files that declare names.
extension ConfigurationReader {
  private mutating func readPeople() -> ([Person], YAMLNode?) {
    let root = files.requiredYAML("rules/people.yml", into: &diagnostics)
    let people = root.map { PeopleReader.people($0, into: &diagnostics) } ?? []
    unread.note("people", in: root, read: people.map(\.id))
    return (people, root)
  }

  private mutating func readSettings(_ reader: inout SettingsReader) -> Settings? {
    let root = files.requiredYAML("rules/heed.yml", into: &diagnostics)
    let settings = root.flatMap { reader.settings($0) }
    diagnostics.add(reader.diagnostics)
    unread.note("priorities", in: root, read: reader.priorities.map(\.name))
    unread.note("fields", in: root, read: reader.fields.map(\.name), isOptional: true)
    return settings
  }

  private mutating func readSurveys(fields: [Field]) -> [Survey] {
    let root = files.requiredYAML("rules/surveys.yml", into: &diagnostics)
    let surveys = root.map { SurveyReader.surveys($0, fields: fields, into: &diagnostics) } ?? []
    unread.note("surveys", in: root, read: surveys.map(\.name))
    return surveys
  }

  private mutating func readTopics(_ reader: inout TopicReader) -> [Topic] {
    guard files["rules/topics.yml"] != nil else { return [] }
    let root = files.requiredYAML("rules/topics.yml", into: &diagnostics)
    let topics = root.map { reader.topics($0) } ?? []
    diagnostics.add(reader.diagnostics)
    unread.note("topics", in: root, read: topics.map(\.name))
    return topics
  }
}

// The rules.
extension ConfigurationReader {
  private mutating func readTriage(
    _ vocabulary: RuleVocabulary, settings: SettingsReader, people: [Person], topics: [Topic],
    patterns: PatternRegistry, lexicon: Lexicon
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
    var reader = RuleReader(vocabulary: vocabulary)
    let result = reader.read(
      roots, isComplete: roots.count == paths.count,
      place: YAMLMark(file: paths.first ?? "rules/triage.yml", line: 1, column: 1),
      patterns: patterns)
    diagnostics.add(result.diagnostics)
    let calendars = compile(settings)
    let choice = calendarChoice(settings, people, vocabulary.schema)
    let terms = RuleTerms(
      schema: vocabulary.schema, topics: topics, lexicon: lexicon, reading: result,
      cache: files.cache, into: &diagnostics)
    guard let rules = result.rules, let calendars, let terms else { return nil }
    return Triage(
      terms: terms, decider: Decider(rules: rules, texts: result.texts),
      priorities: settings.priorities, calendars: calendars, people: people,
      choice: choice)
  }

  /// How a case's calendar is chosen, where the settings or people say more than its priority.
  private mutating func calendarChoice(
    _ settings: SettingsReader, _ people: [Person], _ schema: Schema
  ) -> CalendarChoice {
    var choice = CalendarChoice()
    for person in people { choice.owners[person.id] = person.calendar }
    guard let customers = settings.customerCalendars else { return choice }
    guard let slot = schema.slot(named: customers.column) else {
      diagnostics.unknown(
        "field", customers.column, at: customers.columnMark, among: schema.fields.map(\.name))
      return choice
    }
    choice.customers = (slot, customers.calendars)
    return choice
  }

  /// `rules/triage.yml`, then the files of `rules/triage/` in the order of their names.
  private func rulePaths() -> [String] {
    let single = files["rules/triage.yml"] == nil ? [] : ["rules/triage.yml"]
    return single + files.paths(in: "rules/triage", suffix: ".yml")
  }

  private mutating func compile(_ settings: SettingsReader) -> [String: WorkingCalendar]? {
    var calendars = [Priority.always: WorkingCalendar.always]
    for definition in settings.calendars {
      do throws(CalendarError) {
        calendars[definition.name] = try WorkingCalendar(definition, near: now)
      } catch {
        diagnostics.add(
          Diagnostic(
            "calendar", at: settings.calendarMarks[definition.name].map(SourceLocation.init),
            error.message, help: error.help))
      }
    }
    return calendars.count == settings.calendars.count + 1 ? calendars : nil
  }
}
