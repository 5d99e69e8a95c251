import LocatedYAML

/// Reads `given:`, the response that an example describes.
struct GivenReader {
  let vocabulary: RuleVocabulary

  /// Reads `{ given: {...}, matches: no }`.
  func example(_ node: YAMLNode, into diagnostics: inout Diagnostics) -> RuleExample? {
    let keys = ["given", "matches"]
    guard
      let reader = MappingReader(node, subject: "an example", keys: keys, into: &diagnostics),
      let given = reader.required("given", into: &diagnostics)
    else { return nil }
    let matches = reader["matches"]?.truth("'matches'", into: &diagnostics) ?? true
    return RuleExample(
      given: values(given, into: &diagnostics), matches: matches,
      location: SourceLocation(node.mark))
  }

  func values(
    _ node: YAMLNode, into diagnostics: inout Diagnostics
  ) -> [(slot: Int, value: Value)] {
    node.entries("'given'", into: &diagnostics).flatMap { entry in
      if let survey = vocabulary.surveys.first(where: { $0.name == entry.key }) {
        return score(entry, survey: survey, into: &diagnostics)
      }
      guard let slot = vocabulary.schema.slot(named: entry.key) else {
        let names =
          vocabulary.surveys.map(\.name) + vocabulary.schema.fields.map(\.name)
        diagnostics.error(
          "unknown-field", at: entry.keyMark, "there is no field '\(entry.key)'",
          help: Suggestion.question(for: entry.key, among: names)
            ?? "declare it under 'fields' in rules/heed.yml, or in the source that has it",
          unknownName: entry.key)
        return []
      }
      return value(entry.value, slot: slot, into: &diagnostics).map { [(slot, $0)] } ?? []
    }
  }

  /// `nps: 3` stands for the survey and the score.
  private func score(
    _ entry: YAMLEntry, survey: Survey, into diagnostics: inout Diagnostics
  ) -> [(slot: Int, value: Value)] {
    guard let text = entry.value.text("a score", into: &diagnostics) else { return [] }
    guard let number = survey.score(text) else {
      diagnostics.error(
        "wrong-value", at: entry.value.mark, "'\(text)' is not a score of \(survey.name)")
      return []
    }
    return [
      (StandardField.survey.rawValue, .text(survey.name)),
      (StandardField.score.rawValue, .number(number)),
    ]
  }

  private func value(
    _ node: YAMLNode, slot: Int, into diagnostics: inout Diagnostics
  ) -> Value? {
    let field = vocabulary.schema.fields[slot]
    if node.isBlank { return .missing }
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
    case .number: if let number = Double(text) { return .number(number) }
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
    diagnostics.error(
      "unknown-\(known.kind)", at: mark, "there is no \(known.kind) '\(name)'",
      help: Suggestion.question(for: name, among: known.names)
        ?? "there are \(known.names.joined(separator: ", "))", unknownName: name)
  }
}
