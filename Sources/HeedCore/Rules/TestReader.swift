import LocatedYAML

/// Reads the right-hand side of a condition: `0..6`, `[a, b]`, `{contains: x}`, `blank`...
struct TestReader {
  let vocabulary: RuleVocabulary
  var patterns = PatternRegistry()
  var texts: [Int: TextVocabulary] = [:]
  /// The fields whose beginning or end is asked for.
  var affixSlots: Set<Int> = []
  var diagnostics = Diagnostics()

  /// Asks for a field that holds nothing.
  static let blank = "blank"
  /// Asks for a field that holds anything.
  static let present = "present"

  init(vocabulary: RuleVocabulary) {
    self.vocabulary = vocabulary
  }

  /// The test that a value expresses for a field; nil after a mistake, which is in `diagnostics`.
  mutating func test(_ node: YAMLNode, slot: Int) -> Test? {
    switch node.content {
    case .sequence(let elements):
      return anyOf(elements, of: node) { reader, element in reader.test(element, slot: slot) }
    case .mapping(let entries):
      return operation(entries, of: node, slot: slot)
    case .scalar(let text, let isPlain):
      if isPlain, text == Self.blank { return .blank }
      if isPlain, text == Self.present { return .present }
      if node.isBlank {
        wrong(
          node, "nothing stands after the colon",
          help: "to ask for an empty field write  blank")
        return nil
      }
      return scalar(text, node, slot: slot)
    }
  }

  mutating func anyOf(
    _ elements: [YAMLNode], of node: YAMLNode, read: (inout TestReader, YAMLNode) -> Test?
  ) -> Test? {
    guard !elements.isEmpty else {
      wrong(node, "this list is empty, so the condition could never hold")
      return nil
    }
    let tests = elements.compactMap { read(&self, $0) }
    guard tests.count == elements.count else { return nil }
    return tests.count == 1 ? tests[0] : .anyOf(tests)
  }

  private mutating func scalar(_ text: String, _ node: YAMLNode, slot: Int) -> Test? {
    switch vocabulary.schema.fields[slot].kind {
    case .number: number(text, node)
    case .text: equality(text, node, slot: slot)
    case .date: dateEquality(node)
    case .truth: truth(node)
    case .set: member(text, node, slot: slot)
    }
  }

  private mutating func number(_ text: String, _ node: YAMLNode) -> Test? {
    switch NumberRange.parse(text) {
    case .success(let range): return .number(range)
    case .failure(let problem):
      wrong(node, problem.message, help: problem.help)
      return nil
    }
  }

  private mutating func equality(_ text: String, _ node: YAMLNode, slot: Int) -> Test? {
    if slot == StandardField.language.rawValue { return language(text, node) }
    guard let known = vocabulary.knownTexts(slot: slot) else {
      return .text(texts[slot, default: TextVocabulary()].code(naming: text))
    }
    guard known.names.contains(text) else {
      diagnostics.unknown(
        known.kind, text, at: node.mark, among: known.names,
        otherwise: "there are \(known.names.joined(separator: ", "))")
      return nil
    }
    return .text(texts[slot, default: TextVocabulary()].code(naming: text))
  }

  /// A language by its code or name, in the spelling that responses have.
  private mutating func language(_ text: String, _ node: YAMLNode) -> Test? {
    guard let tag = LanguageTag(text) else {
      diagnostics.error(
        "wrong-language", at: node.mark, "'\(text)' is not a language",
        help: Language.help(for: text))
      return nil
    }
    return .text(
      texts[StandardField.language.rawValue, default: TextVocabulary()].code(naming: tag.text))
  }

  private mutating func member(_ text: String, _ node: YAMLNode, slot: Int) -> Test? {
    if slot == StandardField.tone.rawValue { return tone(text, node) }
    guard slot == StandardField.topics.rawValue else { return .member(text) }
    if let topic = vocabulary.topics.firstIndex(of: text) { return .topic(topic) }
    diagnostics.unknown(
      "topic", text, at: node.mark, among: vocabulary.topics, in: "rules/topics.yml",
      otherwise: "the topics are \(vocabulary.topics.joined(separator: ", "))")
    return nil
  }

  private mutating func tone(_ text: String, _ node: YAMLNode) -> Test? {
    if let tone = Tone(rawValue: text) { return .tone(tone) }
    let names = Tone.allCases.map(\.rawValue)
    diagnostics.unknown(
      "tone", text, at: node.mark, among: names,
      otherwise: "the tones are \(names.joined(separator: ", "))")
    return nil
  }

  private mutating func truth(_ node: YAMLNode) -> Test? {
    node.truth("this field", into: &diagnostics).map { .truth($0) }
  }

  private mutating func dateEquality(_ node: YAMLNode) -> Test? {
    wrong(
      node, "a date is tested with within, older_than, before or after",
      help: "for instance  {within: 30 days}  or  {before: 2026-01-01}")
    return nil
  }

  mutating func wrong(_ node: YAMLNode, _ message: String, help: String? = nil) {
    diagnostics.error("wrong-test", at: node.mark, message, help: help)
  }
}
