import LocatedYAML

extension SourceReader {
  static let columnShape = Shape(
    referenceShape.keys + [
      .optional("format", .oneOrMore(.matching(.dateFormat)), "How times are written."),
      .optional("zone", .matching(.timeZone), "The zone of times that come without one."),
      .optional("values", .entries(.text), "What values of the column stand for."),
      .optional("separator", .text, "What stands between the entries of a list in one cell."),
      .optional("optional", .truth, "Whether files without the column are in order."),
    ], choice: referenceShape.names)

  static let referenceForm = Form.either([.oneOrMore(.text), .group(referenceShape)])

  private static let referenceShape = Shape(
    partShape.keys + [
      .optional(
        "columns", .list(.either([.oneOrMore(.text), .group(partShape)])),
        "Columns whose values are joined.")
    ], choice: partShape.names + ["columns"])

  private static let partKeys: [Shape.Key] = [
    .optional("column", .oneOrMore(.text), "The column's name; the first found of several."),
    .optional("column_matches", .text, "A pattern that the column's name matches."),
    .optional(
      "column_after", .name(.field), "The column that follows the one that fills this field."),
    .optional("position", .whole(1...100_000), "The column's place, counted from 1."),
  ]
  private static let partShape = Shape(partKeys, choice: partKeys.map(\.name))

  mutating func column(_ entry: YAMLEntry) -> ColumnDefinition? {
    filled.append((entry.key, entry.keyMark))
    guard !entry.value.isBlank else {
      diagnostics.error(
        "wrong-value", at: entry.keyMark, "'\(entry.key)' names no column",
        help: "write the column's name after the colon, or remove the line")
      return nil
    }
    guard entry.value.mapping != nil else {
      return ColumnDefinition(field: entry.key, named(entry.value))
    }
    guard let reader = reader(entry.value, shape: Self.columnShape),
      let reference = reference(reader, choice: Self.columnShape.choice)
    else { return nil }
    return ColumnDefinition(
      field: entry.key, reference, formats: formats(reader["format"]),
      zone: reader["zone"]?.timeZone("'zone'", into: &diagnostics),
      values: values(reader["values"]),
      separator: reader.text("separator", into: &diagnostics),
      isOptional: reader["optional"]?.truth("'optional'", into: &diagnostics) ?? false)
  }

  private mutating func reader(_ node: YAMLNode, shape: Shape) -> MappingReader? {
    MappingReader(node, subject: "a column", shape: shape, into: &diagnostics)
  }

  /// A name, a list of names that may stand for each other, or a group of keys that says more.
  mutating func reference(_ node: YAMLNode) -> ColumnReference? {
    reference(node, shape: Self.referenceShape)
  }

  private mutating func reference(_ node: YAMLNode, shape: Shape) -> ColumnReference? {
    guard node.mapping != nil else { return named(node) }
    return reader(node, shape: shape).flatMap { reference($0, choice: shape.choice) }
  }

  private mutating func named(_ node: YAMLNode) -> ColumnReference {
    .named(node.texts("a column", into: &diagnostics).map(\.text))
  }

  private mutating func reference(
    _ reader: MappingReader, choice: [String]
  ) -> ColumnReference? {
    let given = choice.filter { reader[$0] != nil }
    if given.isEmpty, choice.contains(where: reader.misspells) { return nil }
    guard given.count == 1 else {
      diagnostics.error(
        "wrong-form", at: reader.mark, "it must be said in one way which column is meant",
        help: "write one of \(choice.joined(separator: ", "))")
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
    let parts =
      node?.elements("'columns'", into: &diagnostics).compactMap {
        reference($0, shape: Self.partShape)
      } ?? []
    return parts.isEmpty ? nil : .joined(parts)
  }

  private mutating func matching(_ node: YAMLNode?) -> ColumnReference? {
    node.flatMap { pattern($0) }.map { .matching($0) }
  }

  /// A pattern that is looked for in the headers of columns.
  mutating func pattern(_ node: YAMLNode) -> String? {
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
