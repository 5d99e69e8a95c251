import LocatedYAML

/// A line of a word list: a word and, after a tab or spaces, what is said of it.
///
/// A line that begins with `#` and a space, or is nothing but `#`, is a note.
struct LexiconLine {
  let word: Slice<UnsafeBufferPointer<UInt8>>
  /// All after the gap: for words the last column, for emoji the rest of the line.
  let value: Slice<UnsafeBufferPointer<UInt8>>
  private let line: Slice<UnsafeBufferPointer<UInt8>>
  private let number: Int
  private let file: String

  /// Calls the body with every line that says something; one without a gap has an empty value.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: its path, for places.
  ///   - splitsAtFirstGap: whether the word ends at the first white space, and not at the last.
  ///   - body: what to do with a line.
  static func forEach(
    of bytes: UnsafeBufferPointer<UInt8>, file: String, splitsAtFirstGap: Bool,
    _ body: (LexiconLine) -> Void
  ) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var rest = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
    var number = 0
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      number += 1
      let whole = rest[rest.startIndex..<end]
      rest = rest[min(end + 1, rest.endIndex)...]
      let line = whole.trimmed
      if line.isEmpty || isNote(line) { continue }
      let gap = splitsAtFirstGap ? line.firstIndex(where: isGap) : line.lastIndex(where: isGap)
      let word = line[line.startIndex..<(gap ?? line.endIndex)].trimmed
      let value = gap.map { line[$0...].trimmed } ?? line[line.endIndex...]
      body(LexiconLine(word: word, value: value, line: whole, number: number, file: file))
    }
  }

  private static let hash = UInt8(ascii: "#")
  private static let space = UInt8(ascii: " ")

  private static func isNote(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    line.first == hash && (line.count == 1 || line[line.startIndex + 1] == space)
  }

  fileprivate static func isGap(_ byte: UInt8) -> Bool {
    byte == space || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  /// Where the value stands; at the end of the word for a line without one.
  var valueMark: YAMLMark { mark(value.startIndex) }

  var wordMark: YAMLMark { mark(word.startIndex) }

  private func mark(_ offset: Int) -> YAMLMark {
    let before = line[line.startIndex..<offset]
    return YAMLMark(
      file: file, line: number, column: before.count { $0 & 0xC0 != 0x80 } + 1)
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  fileprivate var trimmed: Self {
    guard let first = firstIndex(where: { !LexiconLine.isGap($0) }),
      let last = lastIndex(where: { !LexiconLine.isGap($0) })
    else { return self[endIndex...] }
    return self[first...last]
  }

  var text: String { String(decoding: self, as: UTF8.self) }

  /// A plain decimal number, such as 2, -1.5 or +0.25.
  var decimal: Double? {
    var digits = self[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    guard !digits.isEmpty, digits.count < 16 else { return nil }
    var number = 0.0
    var scale = 1.0
    var hasPoint = false
    for byte in digits {
      switch byte {
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        number = number * 10 + Double(byte &- UInt8(ascii: "0"))
        if hasPoint { scale *= 10 }
      default: return nil
      }
    }
    return digits.last == UInt8(ascii: ".") || digits.first == UInt8(ascii: ".")
      ? nil : (isNegative ? -number : number) / scale
  }
}
