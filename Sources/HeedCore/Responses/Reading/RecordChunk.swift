/// Some consecutive records of an export and the bytes they lie in.
///
/// Cutting a file into chunks is quick and has to happen in order; what the records mean is worked
/// out later, for many chunks at a time.
package struct RecordChunk: Sendable {
  /// How records are written.
  package enum Format: Hashable, Sendable {
    case csv(delimiter: UInt8)
    case json
  }

  package struct Record: Sendable {
    /// The record without its line end.
    package let bytes: Range<Int>
    /// Its cells in `cells`; empty for JSON, whose members are found when the record is read.
    package let cells: Range<Int>
    /// The number of the row as people count; the first row under the header is 1.
    package let row: Int
    /// The line of the file on which the record starts, from 1.
    package let line: Int
    /// Why the record can't be read, in words for the person who exported the file.
    package let failure: String?
  }

  /// A cell of a CSV record, without the quotes around it.
  package struct Cell: Sendable {
    package let bytes: Range<Int>
    /// Whether quotes in it are doubled.
    package let hasDoubledQuotes: Bool

    init(_ start: Int, _ end: Int, hasDoubledQuotes: Bool) {
      bytes = start..<end
      self.hasDoubledQuotes = hasDoubledQuotes
    }
  }

  package let format: Format
  /// Valid UTF-8; JSON is followed by `JSONObjectReader.padding` zeros.
  package let bytes: [UInt8]
  package let records: [Record]
  package let cells: [Cell]
  /// The text of a cell.
  package func text(of cell: Cell) -> String {
    bytes.withUnsafeBufferPointer { buffer in
      let content = UnsafeBufferPointer(rebasing: buffer[cell.bytes])
      return cell.hasDoubledQuotes
        ? String(decoding: content.withoutDoubledQuotes, as: UTF8.self)
        : String(decoding: content, as: UTF8.self)
    }
  }
}
