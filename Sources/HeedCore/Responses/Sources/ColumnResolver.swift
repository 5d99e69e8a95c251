/// Finds the columns that a source names in a file's header.
struct ColumnResolver {
  let source: SourceDefinition
  let header: ExportHeader
  let schema: Schema
  private(set) var columns: [SourceBinding.Column] = []
  /// The question whose column holds the score.
  private(set) var question: SurveyQuestion?
  private(set) var furtherPaths: [String] = []
  private(set) var problems: [Diagnostic] = []

  init(source: SourceDefinition, header: ExportHeader, schema: Schema) {
    self.source = source
    self.header = header
    self.schema = schema
  }

  mutating func resolve() {
    resolveQuestion()
    let dependsOnOthers = source.columns.partitioned { definition in
      if case .after = definition.reference { true } else { false }
    }
    for definition in dependsOnOthers.no + dependsOnOthers.yes {
      resolve(definition)
    }
    for slot in schema.fields.indices where !columns.contains(where: { $0.slot == slot }) {
      bindByOwnName(slot)
    }
    let answers: [StandardField] = [.score, .comment]
    if !columns.contains(where: { column in answers.contains { $0.rawValue == column.slot } }) {
      problems.append(
        Diagnostic(
          "missing-column", .error,
          "the file has neither a column for the score nor one for the comment",
          help: "name one under columns: in the source \"\(source.name)\""))
    }
  }

  /// Takes the first survey whose question the file has; a file with several is told of.
  private mutating func resolveQuestion() {
    guard !source.questions.isEmpty else { return }
    let asked = source.questions.filter { !header.columns(matching: $0.pattern).isEmpty }
    guard let question = asked.first else {
      problems.append(
        Diagnostic(
          "missing-column", .warning,
          "the file has no question of a survey that is known by its words",
          help: "write the question's own words under survey: in the source \"\(source.name)\""))
      return
    }
    self.question = question
    resolve(ColumnDefinition(field: "score", .matching(question.pattern)))
    let taken = columns.last?.indices.first
    for other in asked.dropFirst() where header.columns(matching: other.pattern).first != taken {
      problems.append(
        Diagnostic(
          "several-surveys", .warning,
          "the file asks for \(question.survey) and for \(other.survey); only \(question.survey) is read",
          help: "put the survey that counts first under survey: in the source \"\(source.name)\""))
    }
  }

  private mutating func resolve(_ definition: ColumnDefinition) {
    guard let slot = schema.slot(named: definition.field) else {
      problems.append(
        Diagnostic(
          "unknown-field", .error,
          "the source \"\(source.name)\" fills '\(definition.field)', which is no field",
          help: Suggestion.question(for: definition.field, among: schema.fields.map(\.name))))
      return
    }
    let indices = indices(of: definition.reference, for: definition)
    guard !indices.isEmpty else { return }
    columns.append(
      SourceBinding.Column(
        slot: slot, field: schema.fields[slot], definition: definition, indices: indices))
  }

  /// A declared field that the source does not speak of is read from the column of its name.
  private mutating func bindByOwnName(_ slot: Int) {
    let field = schema.fields[slot]
    guard StandardField(rawValue: slot) == nil,
      !source.columns.contains(where: { $0.field == field.name })
    else { return }
    let names =
      [field.name, field.name.replacing("_", with: " ")] + (field.label.map { [$0] } ?? [])
    let definition = ColumnDefinition(field: field.name, .named(names), isOptional: true)
    let indices = indices(of: definition.reference, for: definition)
    guard !indices.isEmpty else { return }
    columns.append(
      SourceBinding.Column(slot: slot, field: field, definition: definition, indices: indices))
  }

  private mutating func indices(
    of reference: ColumnReference, for definition: ColumnDefinition
  ) -> [Int] {
    switch reference {
    case .named(let names): return columns(named: names, for: definition)
    case .after(let field):
      guard let slot = schema.slot(named: field),
        let index = columns.first(where: { $0.slot == slot })?.indices.last
      else { return missing(reference, for: definition) }
      return index + 1 < header.count ? [index + 1] : missing(reference, for: definition)
    case .matching, .position:
      let found = header.columns(reference)
      return found.isEmpty ? missing(reference, for: definition) : [found[0]]
    case .joined(let parts):
      return parts.flatMap { indices(of: $0, for: definition) }
    }
  }

  private mutating func columns(named names: [String], for definition: ColumnDefinition) -> [Int] {
    var found: [Int] = []
    for name in names {
      let columns = header.columns(named: name)
      if columns.count > 1 { repeated(name, columns, for: definition) }
      if let column = columns.first {
        if !found.contains(column) { found.append(column) }
      } else if header.isOpen {
        found.append(path(name))
      }
    }
    return found.isEmpty ? missing(.named(names), for: definition) : found
  }

  /// The column of a path that none of the first objects has.
  private mutating func path(_ name: String) -> Int {
    if let index = furtherPaths.firstIndex(of: name) { return header.count + index }
    furtherPaths.append(name)
    return header.count + furtherPaths.count - 1
  }

  private mutating func missing(
    _ reference: ColumnReference, for definition: ColumnDefinition
  ) -> [Int] {
    guard !definition.isOptional else { return [] }
    var message = "the file lacks \(reference.description), for the \(definition.field)"
    var help: String?
    switch reference {
    case .named(let names):
      message = "the file has no column \(reference.description) for the \(definition.field)"
      if let name = names.lazy.compactMap(header.suggestion(for:)).first {
        message += "; it has \"\(name)\": did you mean that?"
      }
    case .matching:
      help = "write the question's own words in the source \"\(source.name)\""
    case .after, .position, .joined: break
    }
    problems.append(Diagnostic("missing-column", .warning, message, help: help))
    return []
  }

  private mutating func repeated(
    _ name: String, _ columns: [Int], for definition: ColumnDefinition
  ) {
    let numbers = columns.map { String($0 + 1) }.joined(separator: " and ")
    problems.append(
      Diagnostic(
        "repeated-column", .error,
        "the file has more than one column \"\(name)\": columns \(numbers)",
        help: "in the source \"\(source.name)\", write {position: \(columns[0] + 1)} for the "
          + "\(definition.field), or rename one of the columns"))
  }
}

extension Array {
  /// The elements that satisfy a condition and those that do not, each in order.
  fileprivate func partitioned(_ condition: (Element) -> Bool) -> (yes: [Element], no: [Element]) {
    (filter(condition), filter { !condition($0) })
  }
}
