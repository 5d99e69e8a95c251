import LocatedYAML

/// Reads `rules/surveys.yml`.
enum SurveyReader {
  static let shape = Shape([
    .required(
      "surveys", .entries(.group(surveyShape)),
      "The questions you ask, each under the name that rules use, such as  nps: 0..6.")
  ])

  private static let surveyShape = Shape([
    .required(
      "kind", .word(Survey.Metric.self),
      "What the scores add up to: a Net Promoter Score, satisfaction, effort, or stars.",
      help: "write  kind: nps,  csat,  ces  or  stars"),
    .required(
      "scale", .matching(.wholeRange), "The scores there are, such as 0..10.",
      help: "write the lowest and the highest score, such as  scale: 0..10"),
    .optional("fractions", .truth, "Whether scores between two whole numbers count, such as 6.5."),
    .optional(
      "words", .entries(.number), "Words and emoji that customers answer with, and their scores."),
    .required(
      "bands", .entries(.matching(.wholeRange)),
      "What the scores mean: parts of the scale that together hold every score once."),
  ])

  /// The surveys of the file; none may have the name of a field of the settings.
  static func surveys(
    _ root: YAMLNode, fields: [Field], into diagnostics: inout Diagnostics
  ) -> [Survey] {
    guard
      let file = MappingReader(
        root, subject: "the file of surveys", shape: shape, into: &diagnostics),
      let surveys = file["surveys"]
    else { return [] }
    let names = Set((StandardField.allCases.map(\.field) + fields).map(\.name))
    return surveys.entries("'surveys'", into: &diagnostics).compactMap {
      survey($0, fields: names, into: &diagnostics)
    }
  }

  private static func survey(
    _ entry: YAMLEntry, fields: Set<String>, into diagnostics: inout Diagnostics
  ) -> Survey? {
    let subject = "the survey '\(entry.key)'"
    guard
      let reader = MappingReader(
        entry.value, subject: subject, shape: surveyShape, into: &diagnostics)
    else { return nil }
    if fields.contains(entry.key) {
      diagnostics.error(
        "wrong-name", at: entry.keyMark, "'\(entry.key)' is the name of a field",
        help: "give the survey another name")
      return nil
    }
    let metric = reader.choice("kind", of: Survey.Metric.self, into: &diagnostics)
    let scale = reader["scale"]?.wholeRange(into: &diagnostics)
    let bands = reader["bands"].flatMap { self.bands($0, into: &diagnostics) }
    let words = reader["words"].map { self.words($0, into: &diagnostics) } ?? [:]
    let fractions = reader["fractions"]?.truth("'fractions'", into: &diagnostics) ?? false
    guard let metric, let scale, let bands else { return nil }
    let survey = Survey(
      name: entry.key, metric: metric, scale: scale, allowsFractions: fractions, words: words,
      bands: bands)
    for mistake in survey.mistakes {
      diagnostics.error("wrong-scale", at: entry.keyMark, "in \(subject) \(mistake)")
    }
    return survey
  }

  private static func bands(
    _ node: YAMLNode, into diagnostics: inout Diagnostics
  ) -> [Survey.Band]? {
    let entries = node.entries("'bands'", into: &diagnostics)
    let bands = entries.compactMap { entry in
      entry.value.wholeRange(into: &diagnostics).map {
        Survey.Band(name: entry.key, scores: $0)
      }
    }
    return bands.count == entries.count && node.mapping != nil ? bands : nil
  }

  private static func words(
    _ node: YAMLNode, into diagnostics: inout Diagnostics
  ) -> [String: Double] {
    var words: [String: Double] = [:]
    for entry in node.entries("'words'", into: &diagnostics) {
      guard let score = entry.value.scalar.flatMap({ Double($0) }) else {
        diagnostics.error(
          "wrong-value", at: entry.value.mark, "'\(entry.key)' must stand for a score",
          help: "for instance  satisfied: 4")
        continue
      }
      words[entry.key] = score
    }
    return words
  }
}
