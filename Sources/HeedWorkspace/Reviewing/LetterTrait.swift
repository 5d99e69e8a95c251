import HeedCore

/// What letters are told apart by, and a workspace's files have names for.
package enum LetterTrait: Hashable, Sendable {
  case template
  /// The rule that asked for the letter.
  case rule
  /// The language that the letter is in, or a parent of it: `zh` for all Chinese.
  case language

  /// Makes sure that a name is known.
  ///
  /// - Throws: `CaseError.unknownTrait`, with the names that there are.
  func check(_ name: String, _ configuration: Configuration) throws(CaseError) {
    let names = names(configuration)
    guard names.contains(name) else { throw .unknownTrait(self, name, names: names) }
  }

  private func names(_ configuration: Configuration) -> [String] {
    let templates = configuration.templates
    switch self {
    case .template: return templates.names
    case .rule:
      return configuration.triage.decider.rules.rules.map(\.name) + [RuleSet.otherwiseName]
    case .language:
      let written = configuration.settings.languages + templates.names.flatMap(templates.languages)
      return Set(written.flatMap(Language.parents)).sorted()
    }
  }

  /// That there is no such name, in one sentence.
  func unknown(_ name: String) -> String {
    switch self {
    case .template: "there is no template '\(name)'"
    case .rule: "there is no rule '\(name)' in rules/triage.yml"
    case .language: "no letter is written in '\(name)'"
    }
  }

  /// Which name was probably meant, or how to find it.
  func help(_ name: String, among names: [String]) -> String {
    if let question = Suggestion.question(for: name, among: names) { return question }
    // Names of rules may have commas in them.
    let shown = names.prefix(Self.mostNamed).map { self == .rule ? "'\($0)'" : $0 }
    let list = shown.joined(separator: ", ")
    return names.count > Self.mostNamed ? "there are, among others, \(list)" : "there are \(list)"
  }

  /// How many names a message has room for.
  private static let mostNamed = 20
}
