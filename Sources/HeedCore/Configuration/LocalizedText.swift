import LocatedYAML

/// A text that may differ by language.
package struct LocalizedText: Hashable, Sendable {
  private let byLanguage: [String: String]
  /// Used for every language without a text of its own.
  private let general: String

  package init(_ text: String) {
    byLanguage = [:]
    general = text
  }

  private init(_ byLanguage: [String: String], general: String) {
    self.byLanguage = byLanguage
    self.general = general
  }

  /// The text for a language, a parent of it (`zh-Hans` for `zh-Hans-CN`), or else the general one.
  package func text(in language: String) -> String {
    if byLanguage.isEmpty { return general }
    return Language.parents(of: language).lazy.compactMap { byLanguage[$0] }.first ?? general
  }

  /// Every wording, the general one first.
  package var all: [String] {
    [general] + byLanguage.values.filter { $0 != general }.sorted()
  }

  /// Reads `text`, or `{ en: text, zh-Hans: text }`; the first is the general one.
  init?(_ node: YAMLNode, subject: String, into diagnostics: inout Diagnostics) {
    guard let mapping = node.mapping else {
      guard let text = node.text(subject, into: &diagnostics) else { return nil }
      self.init(text)
      return
    }
    var texts: [String: String] = [:]
    for entry in mapping {
      if !Language.isTag(entry.key) {
        diagnostics.error(
          "wrong-language", at: entry.keyMark, "'\(entry.key)' is not a language",
          help: Language.help(for: entry.key))
      }
      texts[entry.key] = entry.value.text(subject, into: &diagnostics)
    }
    guard let first = mapping.first?.value.scalar else { return nil }
    self.init(texts, general: first)
  }
}
