/// Finds what is declared and nowhere used.
///
/// Quiet about what is used in ways that rules don't show: fields, which the ledger keeps; letters,
/// which may be for announcements and colleagues; people, while a column may name any of them; topics
/// that a letter or a test mentions.
struct UnusedNames {
  private let configuration: Configuration
  private let files: WorkspaceFiles
  private let places: FilePlaces
  private let actions: [Action]
  private let tests: [FieldTest]

  init(_ configuration: Configuration, _ files: WorkspaceFiles, places: FilePlaces) {
    self.configuration = configuration
    self.files = files
    self.places = places
    let rules = configuration.triage.decider.rules
    let all = rules.rules + rules.also
    actions = all.map(\.action) + [rules.otherwise]
    tests = all.flatMap { $0.condition.fieldTests }
  }

  var findings: [Diagnostic] {
    priorities + calendars + topics + people
  }

  private var priorities: [Diagnostic] {
    let used = Set(actions.compactMap(\.priority))
    return configuration.settings.priorities.enumerated().filter { !used.contains($0.offset) }.map {
      Diagnostic(
        "unused-priority", .warning, at: places.place("priorities", $0.element.name),
        "no rule gives the priority '\($0.element.name)'",
        help: "give it in a rule, or remove it")
    }
  }

  private var calendars: [Diagnostic] {
    let used = configuration.triage.usedCalendars
    return configuration.settings.calendars.filter { !used.contains($0.name) }.map {
      Diagnostic(
        "unused-calendar", .warning, at: places.place("calendars", $0.name),
        "nothing runs on the calendar '\($0.name)'",
        help: "write  calendar: \($0.name)  in a priority, a rule or a person's entry, or remove it"
      )
    }
  }

  private var topics: [Diagnostic] {
    let leaves = Set(tests.flatMap { $0.test.leaves })
    return configuration.triage.terms.topics.enumerated().filter { number, topic in
      !leaves.contains(.topic(number)) && !isMentioned(topic.name)
    }.map {
      Diagnostic(
        "unused-topic", .warning, at: place(ofTopic: $0.element.name),
        "no rule, letter or test mentions the topic '\($0.element.name)'",
        help: "use it, or remove it")
    }
  }

  private var people: [Diagnostic] {
    guard actions.allSatisfy({ $0.ownerSlot == nil }) else { return [] }
    var used = Set(actions.flatMap(\.notify) + actions.compactMap(\.ownerID))
    used.formUnion(configuration.settings.priorities.compactMap(\.escalateTo))
    used.formUnion(configuration.people.flatMap(\.standIns.people))
    return configuration.people.filter { !used.contains($0.id) }.map {
      Diagnostic(
        "unused-person", .warning, at: place(ofPerson: $0.id),
        "'\($0.id)' owns nothing and is told nothing",
        help: "name the person in a rule or a priority, or remove the entry")
    }
  }

  /// Whether a letter or a test holds the name.
  private func isMentioned(_ name: String) -> Bool {
    let paths =
      files.paths(in: "templates", suffix: ".md") + files.paths(in: "rules/tests", suffix: ".yml")
    return paths.contains { files.text($0)?.contains(name) == true }
  }

  private func place(ofTopic name: String) -> SourceLocation? {
    FilePlaces(files, "rules/topics.yml").place("topics", name)
  }

  private func place(ofPerson name: String) -> SourceLocation? {
    FilePlaces(files, "rules/people.yml").place("people", name)
  }
}

extension Action {
  /// The field that names the owner.
  fileprivate var ownerSlot: Int? {
    if case .field(let slot, _) = owner { slot } else { nil }
  }

  /// The person that the rule names as the owner.
  fileprivate var ownerID: String? {
    if case .person(let id) = owner { id } else { nil }
  }
}
