import LocatedYAML

/// Who answers in a person's place, by the language of the customer.
package struct StandIns: Hashable, Sendable {
  private let byLanguage: [String: String]

  /// Everybody answers for himself.
  package static let none = StandIns([:])

  init(_ byLanguage: [String: String]) {
    self.byLanguage = byLanguage
  }

  package var isEmpty: Bool { byLanguage.isEmpty }

  /// The ids of all who stand in.
  package var people: some Collection<String> { byLanguage.values }

  /// The languages for which somebody stands in, in order.
  var languages: [String] { byLanguage.keys.sorted() }

  /// The id of the one who answers customers of a language; nil when nobody stands in.
  package func person(for language: String) -> String? {
    Language.parents(of: language).lazy.compactMap { byLanguage[$0] }.first
  }
}

extension StandIns {
  static let form = Form.entries(.name(.person), names: .language)

  /// Reads `stand_ins: { zh-Hans: chen }`.
  init(_ node: YAMLNode, into diagnostics: inout Diagnostics) {
    var people: [String: String] = [:]
    for entry in node.entries("'stand_ins'", into: &diagnostics) {
      if !Language.isTag(entry.key) {
        diagnostics.error(
          "wrong-language", at: entry.keyMark, "'\(entry.key)' is not a language",
          help: Language.help(for: entry.key))
      }
      people[entry.key] = entry.value.text("'stand_ins'", into: &diagnostics)
    }
    self.init(people)
  }
}
