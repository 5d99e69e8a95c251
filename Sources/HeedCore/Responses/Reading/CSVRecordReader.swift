/// Cuts a stream of UTF-8 bytes into CSV records (RFC 4180), some at a time.
///
/// Line ends may be LF, CRLF or CR, also mixed. Blank lines count as rows but are no records. When a
/// quote is never closed, only the line on which the record starts is given up; reading goes on at
/// the next line, so that one stray quote does not swallow the rest of the file.
package struct CSVRecordReader: Sendable {
  package let delimiter: UInt8
  private let limit: Int
  private var pending: [UInt8] = []
  private var attemptAt = 0
  /// Whether the last chunk ended because it was long enough.
  private var isStopped = false
  private var failed: CSVFailedPath?
  private var line = 1
  private var row: Int

  /// - Parameters:
  ///   - delimiter: The byte between two cells.
  ///   - headerRows: How many records come before row 1; their rows count up to 0.
  ///   - limit: The bytes a record may have.
  package init(delimiter: UInt8, headerRows: Int = 0, limit: Int = 16 << 20) {
    self.delimiter = delimiter
    self.limit = limit
    row = -headerRows
  }

  /// The records at the start of a text that is there as a whole.
  static func records(
    of text: some Collection<UInt8>, delimiter: UInt8, limit: Int = 16 << 20
  ) -> RecordChunk {
    var reader = CSVRecordReader(delimiter: delimiter, limit: limit)
    reader.pending = Array(text)
    return reader.chunk(isLast: true)
  }

  /// Takes the next bytes of the file and gives the records that are whole.
  package mutating func read(_ bytes: some Collection<UInt8>) -> [RecordChunk] {
    pending.append(contentsOf: bytes)
    return pending.count < attemptAt ? [] : chunks(isLast: false)
  }

  /// Gives the records that are left at the end of the file.
  package mutating func finish() -> [RecordChunk] {
    chunks(isLast: true)
  }

  /// No chunk has many more bytes than this, also when a failed record has kept back many others.
  private static let chunkLength = 4 << 20

  private mutating func chunks(isLast: Bool) -> [RecordChunk] {
    var chunks: [RecordChunk] = []
    repeat { chunks.append(chunk(isLast: isLast)) } while isStopped
    return chunks.filter { !$0.records.isEmpty }
  }

  private mutating func chunk(isLast: Bool) -> RecordChunk {
    var records: [RecordChunk.Record] = []
    var cells: [RecordChunk.Cell] = []
    let end = pending.withUnsafeBufferPointer { [delimiter, limit] bytes in
      let scan = CSVRecordScan(bytes, isLast: isLast, delimiter: delimiter, limit: limit)
      guard let scan else { return 0 }
      var at = 0
      while at < min(bytes.count, Self.chunkLength),
        let next = step(scan, bytes, at, &records, &cells, isLast: isLast)
      {
        at = next
      }
      return at
    }
    isStopped = end >= Self.chunkLength && end < pending.count
    failed = failed?.advanced(by: end)
    // A record longer than a block is looked at again only once twice as much of it is there.
    attemptAt = end == 0 ? 2 * pending.count : 0
    return RecordChunk(
      format: .csv(delimiter: delimiter), bytes: take(end), records: records, cells: cells)
  }

  /// Reads the record that starts at `start`.
  ///
  /// - Returns: Where the next one starts; nil when this one is not whole yet.
  private mutating func step(
    _ scan: CSVRecordScan, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int,
    _ records: inout [RecordChunk.Record], _ cells: inout [RecordChunk.Cell], isLast: Bool
  ) -> Int? {
    let firstCell = cells.count
    let end: Int
    let next: Int
    var failure: String?
    switch scan.scan(from: start, after: failed, into: &cells) {
    case .incomplete:
      cells.removeSubrange(firstCell...)
      return nil
    case .record(let recordEnd, let following):
      (end, next) = (recordEnd, following)
      if end == start { cells.removeSubrange(firstCell...) }
    case .failed(let reason):
      cells.removeSubrange(firstCell...)
      let line = bytes.line(from: reason.lastLine(from: start), isLast: isLast)
      guard let line else { return nil }
      (end, next) = line
      failed = CSVFailedPath(from: start, reason, end: bytes.count)
      failure = self.reason(reason, from: start, line: end)
    }
    // A blank line among the header rows is not one of them.
    if end > start || row >= 0 { row += 1 }
    if end > start {
      records.append(
        RecordChunk.Record(
          bytes: start..<end, cells: firstCell..<cells.count, row: row, line: line,
          failure: failure))
    }
    line += bytes.lineEnds(in: start..<end) + (next > end ? 1 : 0)
    return next
  }

  private func reason(_ failure: CSVFailure, from start: Int, line end: Int) -> String {
    switch failure {
    case .textAfterQuote(let at) where at < end:
      "text follows right after a closing quote; a quote within a quoted cell must be doubled"
    case .textAfterQuote:
      "the quote opened in line \(line) is not closed at the end of its cell"
    case .quoteOpenAtEnd: "the quote opened in line \(line) is never closed"
    case .quoteOpenAtLimit:
      "the quote opened in line \(line) is not closed within \(limit >> 20) MiB"
    case .tooLong: "the row is longer than \(limit >> 20) MiB"
    }
  }

  /// Removes the first `count` bytes from what is pending, and gives them.
  private mutating func take(_ count: Int) -> [UInt8] {
    guard count > 0 else { return [] }
    var taken = Array(pending[count...])
    swap(&taken, &pending)
    taken.removeSubrange(count...)
    return taken
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the line that `start` lies in ends, and where the next one starts.
  ///
  /// - Returns: nil when the end is not there yet.
  fileprivate func line(from start: Int, isLast: Bool) -> (end: Int, next: Int)? {
    guard let base = baseAddress else { return nil }
    let end = ByteSet(.lineFeed, .carriageReturn, .lineFeed).firstIndex(in: base, start..<count)
    if end + 1 < count {
      let isPair = self[end] == .carriageReturn && self[end + 1] == .lineFeed
      return (end, isPair ? end + 2 : end + 1)
    }
    // A CR as the last byte may be the first half of a CRLF.
    if end < count, self[end] == .lineFeed || isLast { return (end, end + 1) }
    return isLast ? (end, end) : nil
  }
}
