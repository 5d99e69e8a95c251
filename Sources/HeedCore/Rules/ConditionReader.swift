import LocatedYAML

/// Reads `when:` with its nested `any:`, `all:` and `none:`.
struct ConditionReader {
  var tests: TestReader

  /// The condition under which every entry of a group of keys holds.
  mutating func condition(_ node: YAMLNode, subject: String) -> Condition? {
    guard let entries = node.mapping else {
      tests.diagnostics.error(
        "wrong-form", at: node.mark, "\(subject) must be conditions, one a line",
        help: node.sequence == nil
          ? "for instance  nps: 0..6"
          : "write them without dashes; a list of conditions stands under any:, all: or none:")
      return nil
    }
    guard !entries.isEmpty else {
      tests.diagnostics.error("empty-condition", at: node.mark, "\(subject) holds no condition")
      return nil
    }
    let conditions = entries.compactMap { self.condition($0) }
    guard conditions.count == entries.count else { return nil }
    return conditions.count == 1 ? conditions[0] : .all(conditions)
  }

  private mutating func condition(_ entry: YAMLEntry) -> Condition? {
    if let group = ConditionGroup(rawValue: entry.key) { return self.group(group, entry) }
    if let survey = tests.vocabulary.surveys.first(where: { $0.name == entry.key }) {
      return shortForm(entry, survey: survey)
    }
    guard let slot = tests.vocabulary.schema.slot(named: entry.key) else {
      unknownField(entry)
      return nil
    }
    guard let test = tests.test(entry.value, slot: slot) else { return nil }
    return .field(fieldTest(test, slot: slot, entry))
  }

  private mutating func group(_ group: ConditionGroup, _ entry: YAMLEntry) -> Condition? {
    let elements = entry.value.sequence ?? (entry.value.mapping == nil ? [] : [entry.value])
    guard !elements.isEmpty else {
      tests.diagnostics.error(
        "empty-condition", at: entry.keyMark, "'\(entry.key):' holds no condition",
        help: "list conditions under it, each after a dash")
      return nil
    }
    let conditions = elements.compactMap {
      condition($0, subject: "each entry of '\(entry.key)'")
    }
    guard conditions.count == elements.count else { return nil }
    switch group {
    case .any: return .any(conditions)
    case .all: return .all(conditions)
    case .none: return .none(conditions)
    }
  }

  /// `nps: 0..6` is short for  survey: nps  and  score: 0..6;  `nps: detractor` for its band.
  private mutating func shortForm(_ entry: YAMLEntry, survey: Survey) -> Condition? {
    let surveySlot = StandardField.survey.rawValue
    let code = tests.texts[surveySlot, default: TextVocabulary()].code(naming: survey.name)
    let isSurvey = FieldTest(
      slot: surveySlot, test: .text(code), name: "survey", words: survey.name,
      location: SourceLocation(entry.keyMark), beginsShortForm: true)
    let elements = entry.value.sequence ?? [entry.value]
    guard !elements.isEmpty else {
      tests.wrong(entry.value, "this list is empty, so the condition could never hold")
      return nil
    }
    let answers = elements.compactMap { answer($0, survey: survey) }
    guard answers.count == elements.count else { return nil }
    return .all([.field(isSurvey), answers.count == 1 ? answers[0] : .any(answers)])
  }

  /// One value of the short form: a band of the survey, a word of its scale, or a number test.
  private mutating func answer(_ node: YAMLNode, survey: Survey) -> Condition? {
    let location = SourceLocation(node.mark)
    func score(_ test: Test, _ words: String) -> Condition {
      .field(
        FieldTest(
          slot: StandardField.score.rawValue, test: test, name: "score", words: words,
          location: location))
    }
    guard let text = node.scalar, !node.isBlank,
      ![TestReader.blank, TestReader.present].contains(text)
    else {
      return tests.test(node, slot: StandardField.score.rawValue).map { score($0, node.summary) }
    }
    if survey.bands.contains(where: { $0.name == text }) {
      let slot = StandardField.band.rawValue
      let code = tests.texts[slot, default: TextVocabulary()].code(naming: text)
      return .field(
        FieldTest(slot: slot, test: .text(code), name: "band", words: text, location: location))
    }
    if let number = survey.score(text) {
      return score(.number(NumberRange(lower: number, upper: number)), text)
    }
    switch NumberRange.parse(text) {
    case .success(let range):
      let ends = [range.lower, range.upper].filter(\.isFinite)
      let (lowest, highest) = (survey.scale.lowerBound, survey.scale.upperBound)
      guard ends.allSatisfy({ (Double(lowest)...Double(highest)).contains($0) }) else {
        tests.wrong(
          node, "'\(text)' goes beyond the scale of \(survey.name), \(lowest) to \(highest)")
        return nil
      }
      return score(.number(range), text)
    case .failure(let problem):
      if text.utf8.contains(where: { (0x30...0x39).contains($0) }) {
        tests.wrong(node, problem.message, help: problem.help)
      } else {
        unknownBand(text, node, survey: survey)
      }
      return nil
    }
  }

  private mutating func unknownBand(_ text: String, _ node: YAMLNode, survey: Survey) {
    let names = survey.bands.map(\.name)
    let other = tests.vocabulary.surveys.first { $0.bands.contains { $0.name == text } }
    tests.wrong(
      node,
      "'\(text)' is neither a number test nor a band of \(survey.name) "
        + "(\(names.joined(separator: ", ")))",
      help: other.map { "it is a band of \($0.name)" }
        ?? Suggestion.question(for: text, among: names))
  }

  private func fieldTest(_ test: Test, slot: Int, _ entry: YAMLEntry) -> FieldTest {
    FieldTest(
      slot: slot, test: test, name: entry.key, words: entry.value.summary,
      location: SourceLocation(entry.keyMark),
      members: entry.value.sequence?.map(\.summary) ?? [])
  }

  private mutating func unknownField(_ entry: YAMLEntry) {
    let vocabulary = tests.vocabulary
    let names =
      ConditionGroup.allCases.map(\.rawValue) + vocabulary.surveys.map(\.name)
      + vocabulary.schema.fields.map(\.name)
    tests.diagnostics.unknown(
      "field", entry.key, at: entry.keyMark, among: names,
      otherwise: "declare it under 'fields' in rules/heed.yml, or in the source that has it")
  }
}

extension YAMLNode {
  /// The node as it could be written on one line.
  var summary: String {
    switch content {
    case .scalar(let text, _): text
    case .sequence(let elements): "[\(elements.map(\.summary).joined(separator: ", "))]"
    case .mapping(let entries):
      "{\(entries.map { "\($0.key): \($0.value.summary)" }.joined(separator: ", "))}"
    }
  }
}

extension Survey {
  /// The score that a word or a number stands for; nil when it is none of this survey.
  func score(_ text: String) -> Double? {
    var text = text
    return text.withUTF8 { try? score($0) }
  }
}
