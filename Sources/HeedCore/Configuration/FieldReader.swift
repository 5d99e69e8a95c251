import LocatedYAML

/// Reads `fields:`, the columns that rules and letters may use beyond the standard ones.
enum FieldReader {
  /// The fields by name, each with its type alone or with more.
  static let form = Form.entries(.either([kindForm, .group(shape)]), names: .fieldName)

  private static let shape = Shape([
    .required("type", kindForm, "What the column holds."),
    .optional("label", .text, "What people call the field, where that is not its name."),
  ])

  private static let kindForm = Form.word(kinds)
  private static let kinds = Field.Kind.allCases.filter { $0 != .set }.map(\.rawValue)

  static func fields(_ node: YAMLNode, into diagnostics: inout Diagnostics) -> [Field] {
    node.entries("'fields'", into: &diagnostics).compactMap { field($0, into: &diagnostics) }
  }

  private static func field(
    _ entry: YAMLEntry, into diagnostics: inout Diagnostics
  ) -> Field? {
    guard isName(entry.key) else {
      diagnostics.error(
        "wrong-name", at: entry.keyMark, "'\(entry.key)' can't be the name of a field",
        help: "use small letters, digits and underscores, beginning with a letter")
      return nil
    }
    if StandardField.allCases.contains(where: { $0.field.name == entry.key }) {
      diagnostics.error(
        "standard-field", at: entry.keyMark, "'\(entry.key)' is a field that every response has",
        help: "remove this line, or give the field another name")
      return nil
    }
    guard entry.value.mapping != nil else {
      return kind(entry.value, into: &diagnostics).map { Field(name: entry.key, kind: $0) }
    }
    guard
      let reader = MappingReader(
        entry.value, subject: "the field '\(entry.key)'", shape: shape, into: &diagnostics),
      let type = reader["type"],
      let kind = kind(type, into: &diagnostics)
    else { return nil }
    return Field(name: entry.key, kind: kind, label: reader.text("label", into: &diagnostics))
  }

  private static func kind(
    _ node: YAMLNode, into diagnostics: inout Diagnostics
  ) -> Field.Kind? {
    if let kind = node.scalar.flatMap(Field.Kind.init), kind != .set { return kind }
    diagnostics.error(
      "wrong-value", at: node.mark, "a field's type is one of \(kinds.joined(separator: ", "))",
      help: node.scalar.flatMap { Suggestion.question(for: $0, among: kinds) })
    return nil
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
    }
  }
}
