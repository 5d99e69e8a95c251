/// Cuts JSON Lines at line ends.
struct LineSplitter: Sendable {
  private var row = 0

  /// - Returns: Where the first line starts that is not whole yet.
  mutating func split(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool,
    into records: inout [JSONRecordSplitter.Record]
  ) -> Int {
    var start = 0
    while start < bytes.count {
      let lineFeed = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      guard let end = lineFeed ?? (isLast ? bytes.count : nil) else { return start }
      row += 1
      let line = bytes.trimmed(start..<end)
      if !line.isEmpty {
        records.append(
          JSONRecordSplitter.Record(bytes: line, failure: nil, row: row, line: row))
      }
      start = min(end + 1, bytes.count)
    }
    return start
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The range without the JSON white space at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, self[lower].isJSONSpace { lower += 1 }
    while lower < upper, self[upper - 1].isJSONSpace { upper -= 1 }
    return lower..<upper
  }
}

extension UInt8 {
  var isJSONSpace: Bool {
    self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09
  }
}
