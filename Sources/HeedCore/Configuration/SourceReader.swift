import LocatedYAML

/// Reads the files of `rules/sources/`.
struct SourceReader {
  private let surveys: [Survey]
  /// The fields of the settings, then those of the sources read so far.
  private var fields: [Field]
  /// The fields that columns fill, with their places.
  var filled: [(field: String, mark: YAMLMark)] = []
  var diagnostics = Diagnostics()

  static let shape = Shape([
    .required(
      "source", .text, "What the exports come from.",
      help: "write the name of the tool that the exports come from:  source: SurveyMonkey"),
    .optional("recognise", .group(recognitionShape), "How a file of this source is known."),
    .optional(
      "header_rows", .either([.whole(1...4), .matching(.headerRows)]),
      "How many rows stand above the responses: 1, 1..2."),
    .optional(
      "survey", .either([.name(.survey), .entries(.text)]),
      "The survey of all responses, or a pattern of the question for each survey."),
    .required(
      "columns", .entries(.either([.oneOrMore(.text), .group(columnShape)])),
      "The fields of a response, each with the column that fills it."),
    .optional("fields", FieldReader.form, "More fields that rules and letters may use."),
  ])

  private static let recognitionShape = Shape([
    .optional("first_column", .oneOrMore(.text), "The name of the first column."),
    .optional("columns", .list(referenceForm), "Columns that every file of this source has."),
    .optional(
      "column_count", .matching(.numberRange), "How many columns there are: 12, 10..20."),
  ])

  /// The sources of a workspace, in the order of their files' names; fields that the settings
  /// declare can be filled.
  static func sources(
    _ files: WorkspaceFiles, surveys: [Survey], fields: [Field],
    into diagnostics: inout Diagnostics
  ) -> [SourceDefinition] {
    var reader = SourceReader(surveys: surveys, fields: fields)
    var names: [String: String] = [:]
    var sources: [SourceDefinition] = []
    for path in files.paths(in: "rules/sources", suffix: ".yml") {
      guard let root = files.requiredYAML(path, into: &diagnostics),
        let source = reader.source(root)
      else { continue }
      if let first = names.updateValue(path, forKey: source.name.folded) {
        reader.diagnostics.error(
          "two-sources-of-one-name", at: root.mark,
          "there is another source named '\(source.name)', in \(first)")
      }
      sources.append(source)
    }
    if names[SourceDefinition.plain.name] == nil { sources.append(.plain) }
    reader.checkFilledFields()
    diagnostics.add(reader.diagnostics)
    return sources
  }

  private init(surveys: [Survey], fields: [Field]) {
    self.surveys = surveys
    self.fields = fields
  }

  /// Columns fill fields that every response has or that some file declares.
  private mutating func checkFilledFields() {
    let names =
      StandardField.fields(from: .export).map(\.field.name) + fields.map(\.name)
    for (field, mark) in filled where !names.contains(field) {
      if StandardField.allCases.contains(where: { $0.field.name == field }) {
        diagnostics.error(
          "unknown-field", at: mark, "'\(field)' is worked out by heed; no column fills it",
          unknownName: field)
      } else {
        diagnostics.unknown(
          "field", field, at: mark, among: names,
          otherwise: "declare it under 'fields', here or in rules/heed.yml")
      }
    }
  }

  /// Two declarations of one name must agree.
  private mutating func declare(_ node: YAMLNode?) -> [Field] {
    guard let node else { return [] }
    let declared = FieldReader.fields(node, into: &diagnostics)
    for field in declared {
      guard let first = fields.first(where: { $0.name == field.name }) else {
        fields.append(field)
        continue
      }
      guard first.kind != field.kind,
        let entry = node.mapping?.first(where: { $0.key == field.name })
      else { continue }
      diagnostics.error(
        "field-of-two-types", at: entry.keyMark,
        "'\(field.name)' is \(field.kind.rawValue) here and \(first.kind.rawValue) in another file",
        help: "give it the same type in rules/heed.yml and in every file of rules/sources")
    }
    return declared
  }

  private mutating func source(_ root: YAMLNode) -> SourceDefinition? {
    guard
      let reader = MappingReader(root, subject: "a source", shape: Self.shape, into: &diagnostics),
      let name = reader.text("source", into: &diagnostics),
      let columns = reader["columns"]
    else { return nil }
    let fields = declare(reader["fields"])
    return SourceDefinition(
      name: name, recognition: recognition(reader["recognise"]),
      headerRows: headerRows(reader["header_rows"]),
      survey: survey(reader["survey"]), questions: questions(reader["survey"]),
      columns: columns.entries("'columns'", into: &diagnostics).compactMap { column($0) },
      fields: fields)
  }

  /// `1`, `2`, or `1..2` where the second row may be missing.
  private mutating func headerRows(_ node: YAMLNode?) -> ClosedRange<Int> {
    guard let node, let rows = node.wholeRange(into: &diagnostics) else { return 1...1 }
    if (1...4).contains(rows.lowerBound), rows.upperBound <= 4 { return rows }
    diagnostics.error("wrong-value", at: node.mark, "a file has 1 to 4 header rows")
    return 1...1
  }

  /// The survey of all responses; nil when it depends on the questions of the file.
  private mutating func survey(_ node: YAMLNode?) -> String? {
    guard let node, node.mapping == nil,
      let name = node.text("'survey'", into: &diagnostics)
    else { return nil }
    checkSurvey(name, at: node.mark)
    return name
  }

  /// `{ nps: "likely .* recommend", csat: "how satisfied" }`: the question of each survey.
  private mutating func questions(_ node: YAMLNode?) -> [SurveyQuestion] {
    guard let node, let entries = node.mapping else { return [] }
    return entries.compactMap { entry in
      checkSurvey(entry.key, at: entry.keyMark)
      return pattern(entry.value).map { SurveyQuestion(survey: entry.key, pattern: $0) }
    }
  }

  private mutating func checkSurvey(_ name: String, at mark: YAMLMark) {
    guard !surveys.contains(where: { $0.name == name }) else { return }
    let names = surveys.map(\.name)
    diagnostics.unknown(
      "survey", name, at: mark, among: names, in: "rules/surveys.yml",
      otherwise: "the surveys are \(names.joined(separator: ", "))")
  }

  private mutating func recognition(_ node: YAMLNode?) -> Recognition {
    guard let node,
      let reader = MappingReader(
        node, subject: "'recognise'", shape: Self.recognitionShape, into: &diagnostics)
    else { return Recognition() }
    let elements = reader["columns"]?.elements("'columns'", into: &diagnostics) ?? []
    return Recognition(
      firstColumn: reader.texts("first_column", into: &diagnostics),
      columns: elements.compactMap { reference($0) },
      columnCount: reader["column_count"].flatMap { columnCount($0) })
  }

  /// `12`, `10..20` or `at least 10`.
  private mutating func columnCount(_ node: YAMLNode) -> ClosedRange<Int>? {
    if case .success(let range) = NumberRange.parse(node.scalar ?? ""), range.lower >= 0,
      range.lower <= 1e6
    {
      let upper = range.upper <= 1e6 ? Int(range.upper) : Int.max
      return Int(range.lower)...upper
    }
    diagnostics.error(
      "wrong-value", at: node.mark, "'column_count' must be a number of columns",
      help: "write  12,  10..20  or  at least 10")
    return nil
  }
}
