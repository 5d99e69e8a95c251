extension SchemaWriter {
  /// The schema of what may stand after a key.
  func value(_ form: Form) -> JSON {
    switch form {
    case .text: text
    case .matching(let form): matching(form)
    case .truth: truth
    case .whole(let range):
      [
        "type": ["integer", "string"], "pattern": "^[-+]?[0-9]+$",
        "minimum": .whole(range.lowerBound), "maximum": .whole(range.upperBound),
      ]
    case .number: ["type": ["number", "string"], "pattern": "^[-+]?[0-9.]+([eE][-+]?[0-9]+)?$"]
    case .word(let words): ["enum": .texts(words)]
    case .name(let kind): offering(names.all(kind))
    case .list(let form): list(of: value(form))
    case .oneOrMore(let form): .any([value(form), list(of: value(form))])
    case .group(let shape): group(shape)
    case .entries(let form, let names): entries(form, names)
    case .either(let forms): .any(forms.map(value))
    case .conditions: .reference("conditions")
    case .given: .reference("given")
    }
  }

  /// Any text; YAML takes some for numbers or for yes and no.
  var text: JSON { .none(of: ["array", "object", "null"]) }

  var truth: JSON {
    let spelling = "^([Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$"
    return .any([
      ["enum": ["yes", "no"]], ["type": "string", "pattern": .text(spelling)],
      .none(of: ["string", "number", "array", "object", "null"]),
    ])
  }

  func matching(_ form: TextForm) -> JSON {
    let types: JSON = form.includesNumbers ? ["string", "number"] : "string"
    var members: [(key: String, value: JSON)] = [
      ("type", types), ("pattern", .text(form.pattern)),
    ]
    if !form.examples.isEmpty {
      let help = "Write it like  \(form.examples.joined(separator: ",  "))."
      members += [("patternErrorMessage", .text(help)), ("examples", .texts(form.examples))]
    }
    return .object(members)
  }

  /// Any text; those known are offered.
  func offering(_ texts: [String]) -> JSON {
    texts.isEmpty ? text : .any([["enum": .texts(texts)], text])
  }

  func list(of element: JSON) -> JSON {
    ["type": "array", "items": element]
  }

  private func entries(_ form: Form, _ names: TextForm?) -> JSON {
    let value = value(form)
    guard let names else { return ["type": "object", "additionalProperties": value] }
    return [
      "type": "object", "properties": .object(names.examples.map { ($0, value) }),
      "patternProperties": .object([(names.pattern, value)]), "additionalProperties": false,
    ]
  }
}

// Editors offer true, false and null wherever a schema names their types, so it is better to name
// the other ones.
extension JSON {
  /// A schema that allows every value but those of some types.
  static func none(of types: [String]) -> JSON {
    ["not": ["type": .texts(types)]]
  }

  /// A schema that allows nothing to stand where a value could.
  static let nothing = none(of: ["string", "number", "boolean", "array", "object"])

  /// A schema that allows what any of several allow.
  static func any(_ schemas: [JSON]) -> JSON {
    ["anyOf": .list(schemas)]
  }

  /// A schema that stands under `definitions`.
  static func reference(_ name: String) -> JSON {
    ["$ref": .text("#/definitions/\(name)")]
  }
}
