import HeedCore

/// What the files of a workspace have letters say: the same to every customer, but for values.
package struct WorkspaceWording: Sendable {
  /// By the language that letters are written in.
  private let sentences: [String: [TemplateSentence]]

  private static let folder = "templates"

  init(_ files: WorkspaceFiles, _ configuration: Configuration) {
    var sentences: [String: [TemplateSentence]] = [:]
    for path in files.paths(in: Self.folder, suffix: ".md") {
      guard let bytes = files[path], let name = path.split(separator: "/").last else { continue }
      sentences[String(name.dropLast(".md".count)), default: []] +=
        TemplateSentence.all(inTemplate: String(decoding: bytes, as: UTF8.self))
    }
    let rules = configuration.triage.decider.rules.rules.map(\.name)
    for language in sentences.keys {
      let people = configuration.people.flatMap { person in
        let role = person.role.text(in: language)
        return [
          person.name.text(in: language), role, "\(role), \(configuration.settings.company)",
          "\(configuration.settings.company) \(role)", person.email.wire,
        ]
      }
      sentences[language]? += (rules + people).flatMap { TemplateSentence.all(in: $0) }
    }
    self.sentences = sentences
  }

  /// The sentences of the letters in a language, and of what is shown beside them.
  package func sentences(in language: String) -> [TemplateSentence] { sentences[language] ?? [] }

  /// What somebody knows who has read the sentences of these fingerprints.
  package func familiar(_ read: Set<String>) -> FamiliarWording {
    var familiar = FamiliarWording()
    for (language, sentences) in sentences {
      for sentence in sentences where read.contains(sentence.fingerprint(in: language)) {
        familiar.learn(sentence, in: language)
      }
    }
    return familiar
  }
}
