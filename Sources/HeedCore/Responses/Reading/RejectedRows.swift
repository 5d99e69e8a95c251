import JSONLines

/// Writes the rejected records of an export as a file that can be corrected and read again.
///
/// The records stay as they were, with two more columns that say where each was and what is wrong
/// with it. The file is UTF-8; CSV begins with a byte order mark, so that spreadsheets know.
package struct RejectedRows: Sendable {
  /// The columns that are added; they are left out of account when the file is read again.
  package static let columnNames = ["heed: row", "heed: reason"]

  private let format: RecordChunk.Format
  private let header: ExportHeader
  private let ownColumns: [Int]

  package init(format: RecordChunk.Format, binding: SourceBinding) {
    self.format = format
    header = binding.header
    ownColumns = binding.ownColumns
  }

  /// What the file begins with.
  package var opening: [UInt8] {
    guard case .csv(let delimiter) = format else { return [] }
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for (index, row) in header.rows.enumerated() {
      let further = index == 0 ? Self.columnNames : ["", ""]
      bytes.append(csvRow: kept(row, header.count) + further, delimiter: delimiter)
    }
    return bytes
  }

  /// One rejected record, with its line end.
  package func bytes(of rejection: Rejection) -> [UInt8] {
    switch format {
    case .csv(let delimiter): row(rejection, delimiter)
    case .json: object(rejection)
    }
  }

  private func row(_ rejection: Rejection, _ delimiter: UInt8) -> [UInt8] {
    let cells = rejection.bytes.csvCells(delimiter: delimiter)
    var bytes: [UInt8] = []
    bytes.append(
      csvRow: kept(cells, header.count) + [String(rejection.row), rejection.reason],
      delimiter: delimiter)
    return bytes
  }

  /// The cells without those that heed added before, and as many as the header has.
  private func kept(_ cells: [String], _ count: Int) -> [String] {
    let padded = cells + Array(repeating: "", count: max(count - cells.count, 0))
    return padded.enumerated().filter { !ownColumns.contains($0.offset) }.map(\.element)
  }

  /// The members go before the last bracket; an object that lacks it gets one.
  private func object(_ rejection: Rejection) -> [UInt8] {
    var bytes = rejection.bytes.map { $0.isLineEnd ? .space : $0 }
    let isClosed = bytes.last == UInt8(ascii: "}")
    if isClosed { bytes.removeLast() }
    let isEmpty = bytes.allSatisfy { $0 == .space || $0 == UInt8(ascii: "{") }
    bytes.append(contentsOf: (isEmpty ? "" : ", ").utf8)
    bytes.append(contentsOf: "\"\(Self.columnNames[0])\": \(rejection.row), ".utf8)
    bytes.append(contentsOf: "\"\(Self.columnNames[1])\": ".utf8)
    JSONString.append(rejection.reason, to: &bytes)
    bytes.append(contentsOf: "}\n".utf8)
    return bytes
  }
}

extension [UInt8] {
  /// The record's cells; a record whose quotes do not match is one cell, so that it is not taken for
  /// corrected when the file is read again as it is.
  fileprivate func csvCells(delimiter: UInt8) -> [String] {
    let chunk = CSVRecordReader.records(of: self, delimiter: delimiter, limit: count + 1)
    if chunk.records.count == 1, chunk.records[0].failure == nil {
      return chunk.cells[chunk.records[0].cells].map(chunk.text(of:))
    }
    return [String(decoding: self, as: UTF8.self)]
  }

  fileprivate mutating func append(csvRow cells: [String], delimiter: UInt8) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { append(delimiter) }
      append(csvCell: cell, delimiter: delimiter)
    }
    append(contentsOf: "\r\n".utf8)
  }

  private mutating func append(csvCell cell: String, delimiter: UInt8) {
    let needsQuotes = cell.utf8.contains { $0 == delimiter || $0 == .quote || $0.isLineEnd }
    guard needsQuotes else { return append(contentsOf: cell.utf8) }
    append(.quote)
    for byte in cell.utf8 {
      if byte == .quote { append(.quote) }
      append(byte)
    }
    append(.quote)
  }
}
