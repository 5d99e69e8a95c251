/// Writes JSON Schemas of the rules files, for editors that complete and check what is typed.
///
/// A schema allows every file that the reader takes. Names that the workspace declares are offered;
/// others are allowed, as they may have been declared since.
///
/// The schemas are of draft 7, the one that the YAML language server knows in full.
package struct SchemaWriter {
  let names: WorkspaceNames

  package init(_ names: WorkspaceNames) {
    self.names = names
  }

  package func schema(of kind: RulesFileKind) -> JSON {
    var members: [(key: String, value: JSON)] = [
      ("$schema", "http://json-schema.org/draft-07/schema#"),
      ("title", .text(kind.title)),
      ("description", .text("\(kind.files). Written by 'heed schema'.")),
    ]
    members += self.members(of: kind.shape)
    members.append(("definitions", .object(definitions(for: kind))))
    return .object(members)
  }

  private func definitions(for kind: RulesFileKind) -> [(key: String, value: JSON)] {
    switch kind {
    case .triage: [("conditions", conditions)] + tests + [("given", given)]
    case .tests: [("given", given)]
    default: []
    }
  }
}

// Groups of keys.
extension SchemaWriter {
  func group(_ shape: Shape) -> JSON {
    .object(members(of: shape))
  }

  private func members(of shape: Shape) -> [(key: String, value: JSON)] {
    var members: [(key: String, value: JSON)] = [
      ("type", "object"),
      ("properties", .object(shape.keys.map { ($0.name, property($0)) })),
    ]
    if let others = shape.others {
      members.append(("patternProperties", .object([(others.names.pattern, value(others.form))])))
    }
    members.append(("additionalProperties", false))
    return members + presence(in: shape)
  }

  private func property(_ key: Shape.Key) -> JSON {
    let value = value(key.form)
    return described(key.presence == .optional ? .any([value, .nothing]) : value, key.meaning)
  }

  private func presence(in shape: Shape) -> [(key: String, value: JSON)] {
    let required = shape.keys.filter { $0.presence == .required }.map(\.name)
    var members: [(key: String, value: JSON)] =
      required.isEmpty ? [] : [("required", .texts(required))]
    for key in shape.keys {
      switch key.presence {
      case .optional, .required: break
      case .either(let other): members.append(("oneOf", oneOf([key.name, other])))
      case .alone:
        let alone: JSON = ["properties": [key.name: true], "additionalProperties": false]
        members = [
          ("if", ["required": [.text(key.name)]]), ("then", alone), ("else", .object(members)),
        ]
      }
    }
    if !shape.choice.isEmpty { members.append(("oneOf", oneOf(shape.choice))) }
    return members
  }

  private func oneOf(_ keys: [String]) -> JSON {
    .list(keys.map { ["required": [.text($0)]] })
  }
}
