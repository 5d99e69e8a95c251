/// A source resolved against the header of one file: which column fills which slot.
package struct SourceBinding: Sendable {
  /// A slot of the response and the columns that fill it.
  package struct Column: Sendable {
    package let slot: Int
    package let field: Field
    package let definition: ColumnDefinition
    /// Columns of the file, from 0.
    ///
    /// Of several the first that is not blank counts, unless they are joined.
    package let indices: [Int]

    /// Whether the cells are joined to one text.
    package var isJoined: Bool {
      if case .joined = definition.reference { true } else { false }
    }
  }

  package let source: SourceDefinition
  /// The survey of all responses, when the source says it or the header shows it.
  package let survey: String?
  package let header: ExportHeader
  package let columns: [Column]
  /// For JSON, the paths of the columns: those of the header and those the source names.
  package let paths: [String]
  /// The columns that heed itself adds to rejected rows; they are no part of a response.
  package let ownColumns: [Int]
  /// Columns that are missing or named twice.
  ///
  /// The file can't be read when one is an error.
  package let problems: [Diagnostic]

  package init(_ source: SourceDefinition, to header: ExportHeader, schema: Schema) {
    var resolver = ColumnResolver(source: source, header: header, schema: schema)
    resolver.resolve()
    self.source = source
    self.header = header
    survey = source.survey ?? resolver.question?.survey
    columns = resolver.columns
    paths = (header.rows.first ?? []) + resolver.furtherPaths
    ownColumns = RejectedRows.columnNames.flatMap(header.columns(named:))
    problems = resolver.problems
  }

  /// The column that fills a field; nil when none does.
  package func column(_ field: StandardField) -> Column? {
    columns.first { $0.slot == field.rawValue }
  }
}
