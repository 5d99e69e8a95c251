/// The values of the response that a letter uses.
struct LetterUses {
  let all: [LetterStatistics.Use]

  init(_ template: LetterTemplate, _ configuration: Configuration) {
    let variables = [template.subject, template.preheader, template.text].flatMap(\.variables)
    var names: [String] = []
    for variable in variables where Self.comesFromResponse(variable.name, configuration.schema) {
      if !names.contains(variable.name) { names.append(variable.name) }
    }
    all = names.map { name in
      LetterStatistics.Use(
        name: name,
        isGuarded: variables.allSatisfy { $0.name != name || !$0.isPrinted || $0.isGuarded })
    }
  }

  private static func comesFromResponse(_ name: String, _ schema: Schema) -> Bool {
    switch LetterValue(name, schema: schema) {
    case .field, .firstName, .fullName: true
    default: false
    }
  }
}
