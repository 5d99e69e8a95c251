import Liquid

/// Looks at which values a letter prints: none that only we should see, and no name that may be
/// missing.
struct PrintedValues {
  let template: LetterTemplate
  let schema: Schema

  var findings: [Diagnostic] {
    let printed = [template.subject, template.preheader, template.text].flatMap(\.variables)
      .filter(\.isPrinted)
    return printed.compactMap { judgement($0) ?? unguardedName($0) }
  }

  private func judgement(_ variable: Template.Variable) -> Diagnostic? {
    guard case .field(let slot) = LetterValue(variable.name, schema: schema),
      let field = StandardField(rawValue: slot), field.isJudgement
    else { return nil }
    return Diagnostic(
      "judgement-shown", .warning, at: SourceLocation(variable.position),
      "the letter tells the customer our '\(variable.name)'",
      help: "say it in words, with  {% if %};  what we make of customers is for us")
  }

  private func unguardedName(_ variable: Template.Variable) -> Diagnostic? {
    guard !variable.isGuarded, ["first_name", "full_name"].contains(variable.name) else {
      return nil
    }
    return Diagnostic(
      "greeting-without-fallback", .warning, at: SourceLocation(variable.position),
      "the letter is held for every customer whose name is not known",
      help: "write  {% if \(variable.name) %} ... {% else %} ... {% endif %}  around the greeting")
  }
}

extension StandardField {
  /// Whether it says how we judge a customer; topics are the customer's own.
  fileprivate var isJudgement: Bool {
    switch self {
    case .score: true
    case .topics: false
    default: origin != .export
    }
  }
}
