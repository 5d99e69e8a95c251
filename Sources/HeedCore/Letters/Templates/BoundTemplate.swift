import Liquid

/// A template whose names are resolved: rendering looks nothing up.
struct BoundTemplate: Sendable {
  private let template: Template
  /// For each global of the template, the place of its value among the letter's values.
  private let indices: [Int]
  /// For each global of the template, what it stands for.
  private let globals: [LetterValue]
  /// What the template says whoever reads it; nil when it reads values.
  let constant: String?

  /// Compiles the tokens; the values that the template needs are added to those of the letter.
  ///
  /// Nil after a mistake, which is in `diagnostics`.
  init?(
    _ tokens: [Token], named name: String, language: String, schema: Schema,
    audience: LetterAudience, values: inout [LetterValue],
    partials: (String) -> Partial?, into diagnostics: inout Diagnostics
  ) {
    do throws(TemplateErrors) {
      template = try Template(
        tokens: tokens, named: name, encodings: LetterEncodings.all,
        options: Template.Options(filters: NumberFilters(language: language).all),
        partials: partials)
    } catch {
      error.errors.forEach { diagnostics.add(Diagnostic($0)) }
      return nil
    }
    for variable in template.variables {
      Self.check(variable, schema: schema, audience: audience, into: &diagnostics)
    }
    globals = template.globals.compactMap {
      LetterValue($0, schema: schema, audience: audience)
    }
    guard globals.count == template.globals.count else { return nil }
    constant = template.globals.isEmpty ? try? template.render() : nil
    indices = globals.map { value in
      if let index = values.firstIndex(of: value) { return index }
      values.append(value)
      return values.count - 1
    }
  }

  private static func check(
    _ variable: Template.Variable, schema: Schema, audience: LetterAudience,
    into diagnostics: inout Diagnostics
  ) {
    let location = SourceLocation(variable.position)
    guard let value = LetterValue(variable.name, schema: schema, audience: audience) else {
      let names = LetterValue.names(schema, audience: audience)
      diagnostics.add(
        Diagnostic(
          "unknown-value", at: location, "there is no value '\(variable.name)'",
          help: Suggestion.question(for: variable.name, among: names)
            ?? "declare it under 'fields' in rules/heed.yml", unknownName: variable.name))
      return
    }
    guard let key = variable.keys.first else { return }
    let keys = value.keys ?? ["size", "first", "last"]
    if !keys.contains(key) {
      diagnostics.add(
        Diagnostic(
          "unknown-value", at: location, "'\(variable.name)' has no '\(key)'",
          help: Suggestion.question(for: key, among: keys)
            ?? value.keys.map { "it has \($0.joined(separator: ", "))" }))
    }
  }

  /// Every place where the template reads a value.
  var variables: [Template.Variable] { template.variables }

  /// Where the template prints a value that it is not prepared to miss; nil when nowhere.
  func place(needing value: LetterValue) -> SourceLocation? {
    template.variables.first {
      $0.isPrinted && !$0.isNameGuarded && globals[$0.global] == value
    }.map { SourceLocation($0.position) }
  }

  /// Whether the template prints a value.
  func prints(_ value: LetterValue) -> Bool {
    template.variables.contains { $0.isPrinted && globals[$0.global] == value }
  }

  /// Appends the text of the template, given the letter's values in the order of their list.
  ///
  /// - Parameters:
  ///   - values: the values of the whole letter.
  ///   - bytes: receives the text.
  /// - Throws: `RenderError` when a value is missing or can't be used.
  func render(_ values: [Liquid.Value], into bytes: inout [UInt8]) throws(RenderError) {
    try template.render(values, at: indices, into: &bytes)
  }
}
