/// One topic of `rules/topics.yml`: what customers talk about, and the words that give it away.
package struct TopicDefinition: Hashable, Sendable {
  /// A word, phrase or pattern, and where it is written.
  package struct Term: Hashable, Sendable {
    package let text: String
    package let location: SourceLocation?

    package init(_ text: String, at location: SourceLocation? = nil) {
      self.text = text
      self.location = location
    }
  }

  /// The name that rules use.
  package let name: String
  /// What people call the topic, by language code.
  package let labels: [String: String]
  /// Words and phrases by language code.
  ///
  /// Each counts as a whole word, where its script has such, and in comments of any language, since
  /// people mix them. `cancel*` stands for every word that starts with "cancel".
  package let words: [String: [Term]]
  /// Regular expressions.
  package let patterns: [Term]

  package init(
    name: String, labels: [String: String] = [:], words: [String: [Term]] = [:],
    patterns: [Term] = []
  ) {
    self.name = name
    self.labels = labels
    self.words = words
    self.patterns = patterns
  }
}
