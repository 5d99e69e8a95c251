/// Finds people who sign letters in languages that they don't write.
struct SignatureLanguages {
  let configuration: Configuration
  let files: WorkspaceFiles

  var findings: [Diagnostic] {
    let places = FilePlaces(files, "rules/people.yml")
    return configuration.people.flatMap { person in
      signed(by: person).filter { !person.writes($0) && person.standIns.person(for: $0) == nil }
        .sorted().map { language in
          Diagnostic(
            "unread-language", .warning, at: places.place("people", person.id),
            "'\(person.id)' signs letters in \(language), and does not write it",
            help: "name the one who answers instead:  stand_ins: { \(language): NAME }, or add it "
              + "to 'languages'")
        }
    }
  }

  /// The languages of the letters of rules by which the person may own a case.
  private func signed(by person: Person) -> Set<String> {
    let rules = configuration.triage.decider.rules
    let actions = rules.rules.map(\.action) + [rules.otherwise]
    return actions.reduce(into: []) { languages, action in
      guard let letter = action.template, action.mayBeOwned(by: person.id) else { return }
      languages.formUnion(configuration.templates.languages(of: letter))
    }
  }
}

extension Action {
  fileprivate func mayBeOwned(by person: String) -> Bool {
    switch owner {
    case .person(let id): id == person
    // A column may name anybody.
    case .field: true
    case nil: false
    }
  }
}
