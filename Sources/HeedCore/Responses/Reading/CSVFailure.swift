/// Why bytes are no CSV record; positions count from the start of the bytes that were scanned.
enum CSVFailure: Hashable, Sendable {
  /// A letter follows the quote that closes a cell.
  case textAfterQuote(at: Int)
  /// A quote is open at the end of the file.
  case quoteOpenAtEnd
  /// A quote is still open where the limit of a record's length is reached.
  case quoteOpenAtLimit(Int)
  /// The limit of a record's length is reached outside quotes.
  case tooLong(at: Int)

  /// A position in the last line to give up: the record's first line, unless all quotes are closed.
  func lastLine(from start: Int) -> Int {
    if case .tooLong(let at) = self { at } else { start }
  }
}

/// The way from a line on which a quote is opened to where the record turned out to be none.
///
/// On this way every line end lies within quotes. A later scan that has a quote open at one of these
/// line ends goes the same way, so that it need not be followed again: however many quotes are never
/// closed, each stretch of the file is followed about once.
struct CSVFailedPath: Sendable {
  /// The part of the file with the line ends, in the scanned bytes.
  let bytes: Range<Int>
  let failure: CSVFailure

  /// - Returns: nil when no other record can come to the same end.
  init?(from start: Int, _ failure: CSVFailure, end: Int) {
    switch failure {
    case .textAfterQuote(let position): bytes = start..<position
    case .quoteOpenAtEnd: bytes = start..<end
    case .quoteOpenAtLimit(let position): bytes = start..<position
    case .tooLong: return nil
    }
    self.failure = failure
  }

  private init(bytes: Range<Int>, failure: CSVFailure) {
    self.bytes = bytes
    self.failure = failure
  }

  /// The same way, when the first `count` bytes are no longer there; nil when it lies before them.
  func advanced(by count: Int) -> CSVFailedPath? {
    guard bytes.upperBound > count else { return nil }
    let rest = max(bytes.lowerBound - count, 0)..<(bytes.upperBound - count)
    return switch failure {
    case .textAfterQuote(let position):
      CSVFailedPath(bytes: rest, failure: .textAfterQuote(at: position - count))
    case .quoteOpenAtLimit(let position):
      CSVFailedPath(bytes: rest, failure: .quoteOpenAtLimit(position - count))
    case .quoteOpenAtEnd, .tooLong: CSVFailedPath(bytes: rest, failure: failure)
    }
  }

  /// Whether a line end in `range`, which lies within quotes, is on the way.
  func isMet(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Bool {
    let common = range.clamped(to: bytes)
    let found = ByteSet(.lineFeed, .carriageReturn, .lineFeed).firstIndex(in: base, common)
    return found < common.upperBound
  }
}
