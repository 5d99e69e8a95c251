import LocatedYAML

/// Reads `given:`, the response that an example or a test describes.
struct GivenReader {
  let vocabulary: RuleVocabulary

  static let exampleShape = Shape([
    .required("given", .given, "What the customer answered, field by field."),
    .optional("matches", .truth, "Whether the rule applies to it; yes if left out."),
  ])

  /// Reads `{ given: {...}, matches: no }`.
  func example(_ node: YAMLNode, into diagnostics: inout Diagnostics) -> RuleExample? {
    guard
      let reader = MappingReader(
        node, subject: "an example", shape: Self.exampleShape, into: &diagnostics),
      let given = reader["given"]
    else { return nil }
    let matches = reader["matches"]?.truth("'matches'", into: &diagnostics) ?? true
    return RuleExample(
      given: values(given, into: &diagnostics), matches: matches, summary: given.summary,
      location: SourceLocation(node.mark))
  }

  /// What is given, by field; what no real response could say is a mistake.
  func values(
    _ node: YAMLNode, into diagnostics: inout Diagnostics
  ) -> [(slot: Int, value: Value)] {
    let mistakes = diagnostics.all.count
    let given = node.entries("'given'", into: &diagnostics).flatMap {
      values($0, into: &diagnostics)
    }
    if diagnostics.all.count == mistakes {
      var check = GivenCheck(given, at: node.mark, vocabulary: vocabulary)
      diagnostics.add(check.diagnostics())
    }
    return given.map { ($0.slot, $0.value) }
  }

  private func values(
    _ entry: YAMLEntry, into diagnostics: inout Diagnostics
  ) -> [GivenValue] {
    if let survey = vocabulary.surveys.first(where: { $0.name == entry.key }) {
      return score(entry, survey: survey, into: &diagnostics)
    }
    guard let slot = vocabulary.schema.slot(named: entry.key) else {
      let names =
        vocabulary.surveys.map(\.name) + vocabulary.schema.fields.map(\.name)
      diagnostics.unknown(
        "field", entry.key, at: entry.keyMark, among: names,
        otherwise: "declare it under 'fields' in rules/heed.yml, or in the source that has it")
      return []
    }
    return value(entry.value, slot: slot, into: &diagnostics).map {
      [GivenValue(slot: slot, value: $0, mark: entry.value.mark)]
    } ?? []
  }

  /// `nps: 3` stands for the survey and the score.
  private func score(
    _ entry: YAMLEntry, survey: Survey, into diagnostics: inout Diagnostics
  ) -> [GivenValue] {
    let mark = entry.value.mark
    guard let text = entry.value.text("a score", into: &diagnostics) else { return [] }
    guard let number = survey.score(text) else {
      let band = survey.bands.first { $0.name == text }
      diagnostics.error(
        "wrong-value", at: mark, "'\(text)' is not a score of \(survey.name)",
        help: band.map { "it is a band; give one of its scores, such as \($0.scores.lowerBound)" })
      return []
    }
    return [
      GivenValue(slot: StandardField.survey.rawValue, value: .text(survey.name), mark: mark),
      GivenValue(slot: StandardField.score.rawValue, value: .number(number), mark: mark),
    ]
  }

  private func value(
    _ node: YAMLNode, slot: Int, into diagnostics: inout Diagnostics
  ) -> Value? {
    let field = vocabulary.schema.fields[slot]
    if node.isBlank || node.plainScalar == "blank" { return .missing }
    let known = vocabulary.knownTexts(slot: slot)
    if field.kind == .set {
      let names = node.texts("'\(field.name)'", into: &diagnostics)
      for (name, mark) in names { check(name, at: mark, among: known, into: &diagnostics) }
      return .set(Set(names.map(\.text)).sorted())
    }
    guard let text = node.text("'\(field.name)'", into: &diagnostics)?.trimmingWhiteSpace else {
      return nil
    }
    switch field.kind {
    case .text, .set:
      check(text, at: node.mark, among: known, into: &diagnostics)
      return .text(text)
    case .number: if let number = NumberText(text) { return .number(number.number) }
    case .truth: return node.truth("'\(field.name)'", into: &diagnostics).map { .truth($0) }
    case .date:
      if let time = ISO8601Time(text) {
        return .instant(time.resolve(in: vocabulary.zone).instant)
      }
    }
    diagnostics.error(
      "wrong-value", at: node.mark, "'\(text)' is not a \(field.kind.rawValue)",
      help: field.kind == .date ? "write it as 2026-12-31" : nil)
    return nil
  }

  private func check(
    _ name: String, at mark: YAMLMark, among known: (kind: String, names: [String])?,
    into diagnostics: inout Diagnostics
  ) {
    guard let known, !known.names.contains(name) else { return }
    diagnostics.unknown(
      known.kind, name, at: mark, among: known.names,
      otherwise: "there are \(known.names.joined(separator: ", "))")
  }
}

/// What an entry of `given:` puts into a field.
struct GivenValue {
  let slot: Int
  let value: Value
  let mark: YAMLMark
}

extension NumberText {
  fileprivate init?(_ text: String) {
    var text = text
    guard let number = text.withUTF8({ NumberText($0) }) else { return nil }
    self = number
  }
}
