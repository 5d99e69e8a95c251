import LocatedYAML

/// Reads the files of `rules/sources/`.
struct SourceReader {
  private let surveys: [Survey]
  /// The fields of the settings, then those of the sources read so far.
  private var fields: [Field]
  /// The fields that columns fill, with their places.
  private var filled: [(field: String, mark: YAMLMark)] = []
  private var diagnostics = Diagnostics()

  private static let keys = [
    "source", "recognise", "header_rows", "survey", "columns", "fields",
  ]

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
      StandardField.allCases.filter(\.comesFromExport).map(\.field.name) + fields.map(\.name)
    for (field, mark) in filled where !names.contains(field) {
      let isWorkedOut = StandardField.allCases.contains { $0.field.name == field }
      diagnostics.error(
        "unknown-field", at: mark,
        isWorkedOut
          ? "'\(field)' is worked out by heed; no column fills it" : "there is no field '\(field)'",
        help: isWorkedOut
          ? nil
          : Suggestion.question(for: field, among: names)
            ?? "declare it under 'fields', here or in rules/heed.yml",
        unknownName: field)
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
      let reader = MappingReader(root, subject: "a source", keys: Self.keys, into: &diagnostics),
      let name = reader.requiredText("source", into: &diagnostics),
      let columns = reader.required("columns", into: &diagnostics)
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
    diagnostics.error(
      "unknown-survey", at: mark, "there is no survey '\(name)' in rules/surveys.yml",
      help: Suggestion.question(for: name, among: names)
        ?? "the surveys are \(names.joined(separator: ", "))", unknownName: name)
  }

  private mutating func recognition(_ node: YAMLNode?) -> Recognition {
    guard let node,
      let reader = MappingReader(
        node, subject: "'recognise'", keys: ["first_column", "columns", "column_count"],
        into: &diagnostics)
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

// Columns.
extension SourceReader {
  private static let referenceKeys = [
    "column", "column_matches", "column_after", "columns", "position",
  ]
  private static let formKeys = ["format", "zone", "values", "separator", "optional"]

  private mutating func column(_ entry: YAMLEntry) -> ColumnDefinition? {
    filled.append((entry.key, entry.keyMark))
    guard let reference = reference(entry.value) else { return nil }
    guard entry.value.mapping != nil, let reader = columnReader(entry.value) else {
      return ColumnDefinition(field: entry.key, reference)
    }
    return ColumnDefinition(
      field: entry.key, reference, formats: formats(reader["format"]),
      zone: reader["zone"]?.timeZone("'zone'", into: &diagnostics),
      values: values(reader["values"]),
      separator: reader.text("separator", into: &diagnostics),
      isOptional: reader["optional"]?.truth("'optional'", into: &diagnostics) ?? false)
  }

  private mutating func columnReader(_ node: YAMLNode) -> MappingReader? {
    MappingReader(
      node, subject: "a column", keys: Self.referenceKeys + Self.formKeys, into: &diagnostics)
  }

  /// A name, a list of names that may stand for each other, or a group of keys that says more.
  private mutating func reference(_ node: YAMLNode) -> ColumnReference? {
    guard node.mapping != nil else {
      return .named(node.texts("a column", into: &diagnostics).map(\.text))
    }
    guard let reader = columnReader(node) else { return nil }
    let given = Self.referenceKeys.filter { reader[$0] != nil }
    if given.isEmpty, Self.referenceKeys.contains(where: reader.misspells) { return nil }
    guard given.count == 1 else {
      diagnostics.error(
        "wrong-form", at: node.mark, "it must be said in one way which column is meant",
        help: "write one of \(Self.referenceKeys.joined(separator: ", "))")
      return nil
    }
    switch given[0] {
    case "column": return .named(reader.texts("column", into: &diagnostics))
    case "column_matches": return matching(reader["column_matches"])
    case "column_after":
      guard let node = reader["column_after"],
        let field = node.text("'column_after'", into: &diagnostics)
      else { return nil }
      filled.append((field, node.mark))
      return .after(field: field)
    case "position":
      return reader.whole("position", in: 1...100_000, into: &diagnostics).map { .position($0) }
    default: return joined(reader["columns"])
    }
  }

  private mutating func joined(_ node: YAMLNode?) -> ColumnReference? {
    let parts = node?.elements("'columns'", into: &diagnostics).compactMap { reference($0) } ?? []
    return parts.isEmpty ? nil : .joined(parts)
  }

  private mutating func matching(_ node: YAMLNode?) -> ColumnReference? {
    node.flatMap { pattern($0) }.map { .matching($0) }
  }

  /// A pattern that is looked for in the headers of columns.
  private mutating func pattern(_ node: YAMLNode) -> String? {
    guard let pattern = node.text("a pattern", into: &diagnostics) else { return nil }
    if (try? Regex(pattern)) == nil {
      diagnostics.error(
        "wrong-pattern", at: node.mark, "this pattern can't be read",
        help: "close every ( and [, and put \\ before a sign that is meant as itself")
      return nil
    }
    return pattern
  }

  private mutating func formats(_ node: YAMLNode?) -> [DatePattern] {
    guard let node else { return [] }
    return node.texts("'format'", into: &diagnostics).compactMap { text, mark in
      do throws(TextProblem) {
        return try DatePattern(text)
      } catch {
        diagnostics.error("wrong-format", at: mark, error.message, help: error.help)
        return nil
      }
    }
  }

  private mutating func values(_ node: YAMLNode?) -> [String: String] {
    guard let node else { return [:] }
    var values: [String: String] = [:]
    for entry in node.entries("'values'", into: &diagnostics) {
      values[entry.key] = entry.value.text("'\(entry.key)'", into: &diagnostics)
    }
    return values
  }
}
