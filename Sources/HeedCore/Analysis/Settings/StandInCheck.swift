/// Finds people who are to answer in others' places and can't.
struct StandInCheck {
  let configuration: Configuration
  let files: WorkspaceFiles

  var findings: [Diagnostic] {
    let places = FilePlaces(files, "rules/people.yml")
    return configuration.people.flatMap { person in
      person.standIns.languages.compactMap { language in
        problem(of: person, language).map { problem in
          Diagnostic(
            "useless-stand-in", .warning,
            at: places.place("people", person.id, "stand_ins", language), problem.message,
            help: problem.help)
        }
      }
    }
  }

  private func problem(
    of person: Person, _ language: String
  ) -> (message: String, help: String)? {
    guard let id = person.standIns.person(for: language),
      let standIn = configuration.people.first(where: { $0.id == id })
    else { return nil }
    let help = "name somebody who writes \(language)"
    if id == person.id {
      return ("'\(id)' is to stand in for the same person", help + ", or take the line out")
    }
    if let next = standIn.standIns.person(for: language) {
      return (
        "'\(id)' is to answer in \(language) for '\(person.id)', and is stood in for by '\(next)'",
        next == person.id ? help : "name '\(next)' here: cases are handed on once only"
      )
    }
    if !standIn.writes(language) {
      return (
        "'\(id)' is to answer in \(language) for '\(person.id)', and does not write it",
        help + ", or add it to the 'languages' of '\(id)'"
      )
    }
    return nil
  }
}
