/// Which column of a file is meant.
package indirect enum ColumnReference: Hashable, Sendable {
  /// `Email`, `{column: Email}`, `[Email, "E-mail"]`: the columns of these names; where there are
  /// several, the first that is not blank in a row. In JSON a name may be a path, `contact.email`.
  case named([String])
  /// `{column_matches: "likely .* recommend"}`: the first column with the pattern in its header.
  case matching(String)
  /// `{column_after: score}`: the column to the right of another field's.
  case after(field: String)
  /// `{position: 3}`: counted from 1.
  case position(Int)
  /// `{columns: [a, b]}`: the cells of several columns, joined.
  case joined([ColumnReference])

  /// The reference in words, for messages.
  package var description: String {
    switch self {
    case .named(let names): names.map { "\"\($0)\"" }.joined(separator: " or ")
    case .matching(let pattern): "a column like \"\(pattern)\""
    case .after(let field): "the column after the \(field)"
    case .position(let number): "column \(number)"
    case .joined(let parts): parts.map(\.description).joined(separator: " and ")
    }
  }
}
