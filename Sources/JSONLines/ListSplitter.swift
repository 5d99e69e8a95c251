/// Cuts a JSON list into its items by following brackets and quotes.
///
/// An item whose brackets do not match costs the line it starts on and no more: reading goes on at
/// the next line.
struct ListSplitter: Sendable {
  private enum State {
    case beforeList, inList, afterList
  }

  private enum Scan {
    case ends(Int)
    case incomplete
    case failed(JSONFailure, at: Int)
  }

  /// The bytes an item may have within the stretch that a broken item was followed through.
  ///
  /// It keeps the time of reading a file of broken items in proportion to its length.
  private static let cautiousLimit = 4096

  private let limit: Int
  private var state = State.beforeList
  private var row = 0
  /// Where the bytes given to `split` start in the file, and where the last broken item led to.
  private var offset = 0
  /// The line on which the bytes given to `split` start.
  private var line = 1
  private var cautiousUntil = 0
  /// Whether the bytes given to `split` start within a broken item's line that was too long to keep.
  private var isWithinLongLine = false

  init(limit: Int) {
    self.limit = limit
  }

  var isClosed: Bool {
    state == .afterList
  }

  /// - Returns: Where the first item starts that is not whole yet.
  mutating func split(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool,
    into records: inout [JSONRecordSplitter.Record]
  ) -> Int {
    var at = isWithinLongLine ? restOfLine(bytes) : 0
    var counted = 0
    /// Counts the lines up to a position.
    func lineNumber(at position: Int) -> Int {
      line += bytes[counted..<position].count { $0 == UInt8(ascii: "\n") }
      counted = position
      return line
    }
    while let start = nextItem(bytes, from: at) {
      at = start
      var failure: JSONFailure?
      switch scan(bytes, from: start, isLast: isLast) {
      case .incomplete:
        offset += start
        _ = lineNumber(at: start)
        return start
      case .ends(let end): at = end
      case .failed(let reason, let reached):
        let lineFeed = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
        isWithinLongLine = lineFeed == nil && !isLast && bytes.count - start > limit
        guard let end = lineFeed ?? (isLast || isWithinLongLine ? bytes.count : nil) else {
          offset += start
          _ = lineNumber(at: start)
          return start
        }
        cautiousUntil = max(cautiousUntil, offset + reached)
        failure = reason
        at = end
      }
      row += 1
      records.append(
        JSONRecordSplitter.Record(
          bytes: bytes.trimmed(start..<min(at, start + limit)), failure: failure, row: row,
          line: lineNumber(at: start))
      )
    }
    offset += bytes.count
    _ = lineNumber(at: bytes.count)
    return bytes.count
  }

  /// The end of the line within which the bytes start, or theirs.
  private mutating func restOfLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let lineFeed = bytes.firstIndex(of: UInt8(ascii: "\n"))
    isWithinLongLine = lineFeed == nil
    return lineFeed ?? bytes.count
  }

  /// Steps over what may stand between two items, and over the brackets of the list itself.
  private mutating func nextItem(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var at = start
    while at < bytes.count {
      let byte = bytes[at]
      switch (byte, state) {
      case (UInt8(ascii: "["), .beforeList): state = .inList
      case (UInt8(ascii: "]"), .inList): state = .afterList
      case (UInt8(ascii: ","), .inList): break
      case _ where byte.isJSONSpace: break
      default: return at
      }
      at += 1
    }
    return nil
  }

  private func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool
  ) -> Scan {
    if state == .afterList { return .failed(.afterTheList, at: start) }
    let allowed = offset + start < cautiousUntil ? min(limit, Self.cautiousLimit) : limit
    let end = min(bytes.count, start + allowed)
    // One bit for each open bracket, the innermost lowest; 1 stands for a curly one.
    var open: UInt64 = 0
    var depth = 0
    var at = start
    while at < end {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\""):
        guard let close = endOfText(bytes, from: at + 1, to: end) else {
          at = end
          continue
        }
        if bytes[close] != UInt8(ascii: "\"") { return .failed(.unclosedText, at: close) }
        at = close
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if depth == UInt64.bitWidth { return .failed(.tooDeep, at: at) }
        depth += 1
        open = open << 1 | (byte == UInt8(ascii: "{") ? 1 : 0)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return at > start ? .ends(at) : .failed(.malformed, at: at) }
        if (open & 1 == 1) != (byte == UInt8(ascii: "}")) { return .failed(.neverClosed, at: at) }
        depth -= 1
        open >>= 1
        if depth == 0 { return .ends(at + 1) }
      case UInt8(ascii: ","), UInt8(ascii: "\n"):
        if depth == 0 { return .ends(at) }
      default: break
      }
      at += 1
    }
    if end == bytes.count, end < start + allowed {
      return isLast ? (depth == 0 ? .ends(end) : .failed(.neverClosed, at: end)) : .incomplete
    }
    return .failed(.neverClosed, at: end)
  }

  /// Where the quote stands that closes a text, or the line break that comes before it.
  private func endOfText(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    var at = start
    while at < end {
      switch bytes[at] {
      case UInt8(ascii: "\""), UInt8(ascii: "\n"): return at
      case UInt8(ascii: "\\"): at += 2
      default: at += 1
      }
    }
    return nil
  }
}
