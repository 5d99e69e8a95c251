/// Finds the cells and the end of one CSV record (RFC 4180).
///
/// A quote counts only at the start of a cell; elsewhere it is a letter. Spaces after a closing
/// quote are let pass.
struct CSVRecordScan {
  enum Outcome {
    /// The record ends before its line end at `end`; the next one starts at `next`.
    case record(end: Int, next: Int)
    /// The bytes end before the record does.
    case incomplete
    case failed(CSVFailure)
  }

  private enum Quoted {
    case closed(at: Int, hasDoubledQuotes: Bool)
    /// Still open at this position, with nothing left to look at.
    case open(Int)
    case failed(CSVFailure)
  }

  private let base: UnsafePointer<UInt8>
  private let count: Int
  private let isLast: Bool
  private let delimiter: UInt8
  private let limit: Int
  private let cellEnds: ByteSet

  /// - Parameters:
  ///   - bytes: What is there of the file.
  ///   - isLast: Whether the file ends with `bytes`.
  ///   - delimiter: The byte between two cells.
  ///   - limit: The bytes a record may have.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, delimiter: UInt8, limit: Int) {
    guard let base = bytes.baseAddress else { return nil }
    self.base = base
    count = bytes.count
    self.isLast = isLast
    self.delimiter = delimiter
    self.limit = limit
    cellEnds = ByteSet(delimiter, .lineFeed, .carriageReturn)
  }

  /// - Parameters:
  ///   - start: Where the record starts.
  ///   - failed: The way of the last record that failed.
  ///   - cells: Gets the record's cells; what a scan that fails adds is of no use.
  /// - Returns: Where the record ends, or why it does not.
  func scan(
    from start: Int, after failed: CSVFailedPath?, into cells: inout [RecordChunk.Cell]
  ) -> Outcome {
    let cellCount = cells.count
    var isShortened = false
    let outcome = follow(from: start, after: failed, &isShortened, into: &cells)
    guard isShortened, case .record = outcome else { return outcome }
    // A part of the record was passed over, and it is one after all.
    cells.removeSubrange(cellCount...)
    return follow(from: start, after: nil, &isShortened, into: &cells)
  }

  @inline(__always)
  private func follow(
    from start: Int, after failed: CSVFailedPath?, _ isShortened: inout Bool,
    into cells: inout [RecordChunk.Cell]
  ) -> Outcome {
    let end = min(count, start + limit)
    let reachesEnd = isLast && end == count
    var at = start
    while true {
      if at < end, base[at] == .quote {
        switch quoted(from: at + 1, to: end, after: failed, &isShortened) {
        case .closed(let close, let hasDoubledQuotes):
          cells.append(RecordChunk.Cell(at + 1, close, hasDoubledQuotes: hasDoubledQuotes))
          at = close + 1
          while at < end, base[at] == .space { at += 1 }
          if at < end, base[at] != delimiter, !base[at].isLineEnd {
            return .failed(.textAfterQuote(at: at))
          }
        case .open(let position):
          if reachesEnd { return .failed(.quoteOpenAtEnd) }
          return end < count ? .failed(.quoteOpenAtLimit(position)) : .incomplete
        case .failed(let failure):
          return .failed(failure)
        }
      } else {
        let close = cellEnds.firstIndex(in: base, at..<end)
        cells.append(RecordChunk.Cell(at, close, hasDoubledQuotes: false))
        at = close
      }
      guard at < end else {
        if !reachesEnd { return end < count ? .failed(.tooLong(at: end)) : .incomplete }
        return .record(end: end, next: end)
      }
      if base[at] == delimiter {
        at += 1
        continue
      }
      return lineEnd(at)
    }
  }

  /// A CR as the last byte may be the first half of a CRLF.
  private func lineEnd(_ at: Int) -> Outcome {
    if base[at] == .lineFeed { return .record(end: at, next: at + 1) }
    if at + 1 == count, !isLast { return .incomplete }
    let isPair = at + 1 < count && base[at + 1] == .lineFeed
    return .record(end: at, next: isPair ? at + 2 : at + 1)
  }

  private func quoted(
    from start: Int, to end: Int, after failed: CSVFailedPath?, _ isShortened: inout Bool
  ) -> Quoted {
    var at = start
    var hasDoubledQuotes = false
    while at < end {
      let quote = nextQuote(at, end)
      if let failed, at < failed.bytes.upperBound, failed.isMet(base, at..<quote) {
        guard case .quoteOpenAtLimit(let position) = failed.failure else {
          return .failed(failed.failure)
        }
        isShortened = true
        at = min(position, end)
        continue
      }
      // What follows the quote decides whether it closes the cell.
      if quote == end || (quote + 1 == end && !(isLast && end == count)) { return .open(quote) }
      if quote + 1 < end, base[quote + 1] == .quote {
        hasDoubledQuotes = true
        at = quote + 2
      } else {
        return .closed(at: quote, hasDoubledQuotes: hasDoubledQuotes)
      }
    }
    return .open(end)
  }

  private func nextQuote(_ start: Int, _ end: Int) -> Int {
    let bytes = UnsafeBufferPointer(start: base, count: end)
    return ByteSearch.index(of: .quote, in: bytes, from: start) ?? end
  }
}
