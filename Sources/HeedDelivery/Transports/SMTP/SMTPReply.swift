/// An answer of a mail server (RFC 5321, section 4.2).
struct SMTPReply: Hashable, Sendable {
  /// From 200 to 599.
  let code: Int
  /// What was said beside the code, of all lines in one.
  let text: String

  /// Whether the server has done what it was told.
  var isYes: Bool { (200..<300).contains(code) }

  /// Whether it has not, and goes on listening.
  var isNo: Bool { code >= 400 && code != 421 }
}

/// Takes the answers of a mail server out of the bytes that come from it.
///
/// Lines that are no part of an answer are left out, and count towards what is too much.
struct SMTPReplyReader {
  private var bytes: [UInt8] = []
  private var lines: [Substring] = []
  private var kept = 0

  /// More bytes than any server has to say.
  private static let longest = 20_000

  /// Whether something has come that is not taken yet.
  var hasRest: Bool { !bytes.isEmpty || !lines.isEmpty }

  /// Whether the server goes on without an end.
  var isTooLong: Bool { bytes.count + kept > Self.longest }

  /// Adds what has come.
  mutating func append(_ new: some Collection<UInt8>) {
    bytes += new
  }

  /// Takes the next whole answer; nil when there is none yet.
  mutating func next() -> SMTPReply? {
    var start = bytes.startIndex
    defer { bytes.removeFirst(start) }
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      let line = bytes[start..<end]
      start = end + 1
      kept += line.count
      guard let (code, isLast) = Self.code(of: line) else { continue }
      let text = String(decoding: line.dropFirst(4), as: UTF8.self)
      lines.append(text[...].trimmingEnd())
      if isLast {
        defer { (lines, kept) = ([], 0) }
        return SMTPReply(code: code, text: lines.joined(separator: " "))
      }
    }
    return nil
  }

  /// The code that a line begins with, and whether it is the last one of its answer.
  private static func code(of line: ArraySlice<UInt8>) -> (code: Int, isLast: Bool)? {
    let digits = line.prefix(3)
    let rest = line.dropFirst(3)
    guard digits.count == 3, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let code = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard (200..<600).contains(code) else { return nil }
    switch rest.first {
    case nil, UInt8(ascii: " "), UInt8(ascii: "\r"): return (code, true)
    case UInt8(ascii: "-"): return (code, false)
    default: return nil
    }
  }
}

extension Substring {
  fileprivate func trimmingEnd() -> Substring {
    var text = self
    while let last = text.unicodeScalars.last, last == "\r" || last == " " {
      text.unicodeScalars.removeLast()
    }
    return text
  }
}
