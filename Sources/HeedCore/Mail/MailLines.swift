/// Goes through the lines of a mail, which end with CR LF, or with LF alone where a program changed
/// that.
struct MailLines {
  /// A line: its text without the line end, and where the next one begins.
  struct Line {
    let text: Range<Int>
    let end: Int
  }

  private let bytes: [UInt8]
  private let end: Int
  /// Where the next line begins.
  private(set) var position: Int

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next line; nil at the end.
  mutating func next() -> Line? {
    guard position < end else { return nil }
    let start = position
    let feed = bytes[start..<end].firstIndex(of: 0x0A)
    position = feed.map { $0 + 1 } ?? end
    var last = feed ?? end
    if last > start, bytes[last - 1] == 0x0D { last -= 1 }
    return Line(text: start..<last, end: position)
  }
}
