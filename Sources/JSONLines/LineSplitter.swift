/// Cuts JSON Lines at line ends.
///
/// Of a line longer than the limit only the beginning is kept, and reading goes on at the next line.
struct LineSplitter: Sendable {
  private let limit: Int
  private var row = 0
  /// Whether the bytes given to `split` start within a line that was too long.
  private var isWithinLongLine = false

  init(limit: Int) {
    self.limit = limit
  }

  /// - Returns: Where the first line starts that is not whole yet.
  mutating func split(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool,
    into records: inout [JSONRecordSplitter.Record]
  ) -> Int {
    var start = 0
    while start < bytes.count {
      let lineFeed = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      let isWhole = lineFeed != nil || isLast
      let end = lineFeed ?? bytes.count
      guard isWhole || isWithinLongLine || end - start > limit else { return start }
      if !isWithinLongLine { add(bytes, start..<end, into: &records) }
      isWithinLongLine = !isWhole
      start = min(end + 1, bytes.count)
    }
    return start
  }

  /// Adds a line, or as much of a long one as there is, unless it is blank.
  private mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    into records: inout [JSONRecordSplitter.Record]
  ) {
    row += 1
    let isLong = range.count > limit
    let line = bytes.trimmed(isLong ? range.prefix(limit) : range)
    if line.isEmpty, !isLong { return }
    records.append(
      JSONRecordSplitter.Record(
        bytes: line, failure: isLong ? .tooLong : nil, row: row, line: row))
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
