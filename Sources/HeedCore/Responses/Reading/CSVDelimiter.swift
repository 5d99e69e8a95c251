/// Tells which byte stands between the cells of a CSV file.
enum CSVDelimiter {
  private static let candidates: [UInt8] = [.comma, UInt8(ascii: ";"), .tab]
  private static let sampleRows = 20

  /// The candidate that gives the header and most of the first rows the same number of cells; of
  /// several the one that gives most cells, and the comma when none gives two.
  static func detect(_ opening: some Collection<UInt8>) -> UInt8 {
    let found = candidates.map { delimiter in
      let records = CSVRecordReader.records(of: opening, delimiter: delimiter).records
      let counts = records.prefix(sampleRows).map(\.cells.count)
      let header = counts.first ?? 0
      return (delimiter, rows: counts.count { $0 == header }, cells: header)
    }
    let best = found.filter { $0.cells > 1 }.max { ($0.rows, $0.cells) < ($1.rows, $1.cells) }
    return best?.0 ?? .comma
  }
}
