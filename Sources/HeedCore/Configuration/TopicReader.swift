import LocatedYAML
import TextMatching

/// What customers write about: an entry of `rules/topics.yml`.
package struct Topic: Sendable {
  package let name: String
  package let label: LocalizedText
  /// The numbers of its patterns in the scan of the comment.
  package let patterns: [Int]
}

/// Reads `rules/topics.yml` and registers the words of every topic for the scan of the comment.
struct TopicReader {
  var patterns = PatternRegistry()
  var diagnostics = Diagnostics()

  static let shape = Shape([
    .required(
      "topics", .entries(.group(topicShape)),
      "What customers write about, each under the name that rules use.")
  ])

  private static let topicShape = Shape(
    [.optional("label", .localizedText, "What letters and lists call the topic.")],
    others: (.language, .list(.either([.text, .group(patternShape)]))))

  private static let patternShape = Shape([
    .required("matches", .text, "A pattern: a|b is either, x? an optional x.")
  ])

  mutating func topics(_ root: YAMLNode) -> [Topic] {
    guard
      let file = MappingReader(
        root, subject: "the file of topics", shape: Self.shape, into: &diagnostics),
      let topics = file["topics"]
    else { return [] }
    return topics.entries("'topics'", into: &diagnostics).compactMap { topic($0) }
  }

  private mutating func topic(_ entry: YAMLEntry) -> Topic? {
    guard let mapping = entry.value.mapping else {
      diagnostics.error(
        "wrong-form", at: entry.value.mark, "the topic '\(entry.key)' needs words, by language",
        help: "for instance  en: [invoice, refund]")
      return nil
    }
    var label: LocalizedText?
    var numbers: [Int] = []
    for item in mapping {
      if item.key == "label" {
        label = LocalizedText(item.value, subject: "'label'", into: &diagnostics)
      } else if Language.isTag(item.key) {
        numbers += item.value.elements("'\(item.key)'", into: &diagnostics).compactMap { word($0) }
      } else {
        diagnostics.error(
          "unknown-key", at: item.keyMark, "'\(item.key)' is neither 'label' nor a language",
          help: Suggestion.question(for: item.key, among: ["label"])
            ?? Language.help(for: item.key))
      }
    }
    if numbers.isEmpty {
      diagnostics.error(
        "empty-topic", at: entry.keyMark,
        "the topic '\(entry.key)' holds no words, so it is never found"
      )
    }
    return Topic(name: entry.key, label: label ?? LocalizedText(entry.key), patterns: numbers)
  }

  /// A word, a phrase, a word ending in `*`, or `{ matches: pattern }`.
  private mutating func word(_ node: YAMLNode) -> Int? {
    if let entries = node.mapping {
      guard entries.count == 1, let entry = entries.first, entry.key == "matches",
        let text = entry.value.text("'matches'", into: &diagnostics)
      else {
        diagnostics.error(
          "wrong-form", at: node.mark, "a word of a topic is a text, or  { matches: 'pattern' }")
        return nil
      }
      return number(of: Pattern(.expression, text), at: entry.value.mark)
    }
    guard let text = node.text("a word of a topic", into: &diagnostics) else { return nil }
    guard FoldedText(trimming: text).count > 0, text != "*" else {
      diagnostics.error("empty-word", at: node.mark, "a word of a topic is blank")
      return nil
    }
    if text.hasSuffix("*") {
      return number(of: Pattern(.wordStart, String(text.dropLast())), at: node.mark)
    }
    return number(of: Pattern(.word, text), at: node.mark)
  }

  private mutating func number(of pattern: Pattern, at mark: YAMLMark) -> Int {
    patterns.number(of: pattern, slot: StandardField.comment.rawValue, at: mark)
  }
}
