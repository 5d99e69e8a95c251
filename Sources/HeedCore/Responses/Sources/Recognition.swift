/// How a tool's exports are told from others, by the header alone.
package struct Recognition: Sendable {
  /// `first_column:`, the names the first column may have; none when it may be any.
  package let firstColumn: [String]
  /// `columns:`, of each of these there must be a column; names in a list are alternatives.
  package let columns: [ColumnReference]
  /// `column_count:`, the number of columns; nil when it may be any.
  package let columnCount: ClosedRange<Int>?

  package init(
    firstColumn: [String] = [], columns: [ColumnReference] = [],
    columnCount: ClosedRange<Int>? = nil
  ) {
    self.firstColumn = firstColumn
    self.columns = columns
    self.columnCount = columnCount
  }

  /// How much is demanded of a header; of two sources that fit, the one that demands more is meant.
  var strictness: Int {
    (firstColumn.isEmpty ? 0 : 1) + columns.count + (columnCount == nil ? 0 : 1)
  }

  /// What the header lacks, in words; none when the source fits.
  func lacks(_ header: ExportHeader) -> [String] {
    var lacking: [String] = []
    let isFirst =
      firstColumn.isEmpty
      || header.firstName.map { firstColumn.map(\.folded).contains($0) } ?? false
    if !isFirst {
      lacking.append("first column " + ColumnReference.named(firstColumn).description)
    }
    for reference in columns where header.columns(reference).isEmpty {
      lacking.append(reference.description)
    }
    if let columnCount, !columnCount.contains(header.count) {
      lacking.append(
        columnCount.upperBound == .max
          ? "at least \(columnCount.lowerBound) columns"
          : "\(columnCount.lowerBound) to \(columnCount.upperBound) columns")
    }
    // A source that demands nothing is for `--source` alone.
    if strictness == 0 { lacking.append("--source") }
    return lacking
  }
}
