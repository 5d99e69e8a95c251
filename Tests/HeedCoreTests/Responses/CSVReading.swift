@testable import HeedCore

/// What a CSV reader made of some bytes.
struct CSVReading: Equatable {
  var rows: [[String]] = []
  var numbers: [Int] = []
  var lines: [Int] = []
  /// By row number.
  var failures: [Int: String] = [:]
  var rejected: [String] = []

  init(
    _ bytes: [UInt8], blocks: [ArraySlice<UInt8>]? = nil, delimiter: UInt8 = .comma,
    limit: Int = 16 << 20
  ) {
    var reader = CSVRecordReader(delimiter: delimiter, limit: limit)
    for block in blocks ?? [bytes[...]] { reader.read(block).forEach { add($0) } }
    reader.finish().forEach { add($0) }
  }

  init(_ text: String, delimiter: UInt8 = .comma, limit: Int = 16 << 20) {
    self.init(Array(text.utf8), delimiter: delimiter, limit: limit)
  }

  private mutating func add(_ chunk: RecordChunk) {
    for record in chunk.records {
      if let failure = record.failure {
        failures[record.row] = failure
        rejected.append(String(decoding: chunk.bytes[record.bytes], as: UTF8.self))
      } else {
        rows.append(chunk.cells[record.cells].map(chunk.text(of:)))
        numbers.append(record.row)
        lines.append(record.line)
      }
    }
  }
}
