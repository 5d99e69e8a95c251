extension SourceDefinition {
  /// Heed's own layout, known in every workspace: a column for each field, named as the field.
  ///
  /// Only `survey` and one of `score` and `comment` must be there. A file in `rules/sources/` for a
  /// source of the same name takes its place.
  package static let plain = SourceDefinition(
    name: "plain",
    recognition: Recognition(columns: [
      .named(["survey"]), .named(["score", "comment"]),
    ]),
    columns: StandardField.fields(from: .export).map { standard in
      ColumnDefinition(field: standard.field.name, .named([standard.field.name]), isOptional: true)
    })
}
