/// One line of an iCalendar file after unfolding, such as `DTSTART;VALUE=DATE:20261225`.
struct ICalendarLine {
  /// The number in the file of the line's beginning, counted from 1.
  let number: Int
  /// In upper case.
  let name: String
  let value: String
  /// Whether the bytes of the value are UTF-8; other ones are shown as replacement characters.
  let isUTF8: Bool

  /// Splits a file into lines (RFC 5545, section 3.1); blank ones are left out.
  ///
  /// A line that begins with a space or a tab continues the one before. LF alone ends a line too.
  static func lines(of bytes: [UInt8]) -> [ICalendarLine] {
    var lines: [ICalendarLine] = []
    var current: (number: Int, bytes: [UInt8])?
    func close() {
      if let current, let line = ICalendarLine(current.number, current.bytes) { lines.append(line) }
    }
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
    let physical = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in physical.enumerated() {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t") {
        current?.bytes += line.dropFirst()
      } else {
        close()
        current = (index + 1, Array(line))
      }
    }
    close()
    return lines
  }

  /// Nil for a line without a colon after the name.
  private init?(_ number: Int, _ bytes: [UInt8]) {
    var isQuoted = false
    let colon = bytes.firstIndex { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return byte == UInt8(ascii: ":") && !isQuoted
    }
    guard let colon else { return nil }
    guard let name = bytes[..<colon].split(separator: UInt8(ascii: ";")).first else { return nil }
    self.number = number
    self.name = String(decoding: name, as: UTF8.self).uppercased()
    let content = bytes[(colon + 1)...]
    value = String(decoding: content, as: UTF8.self)
    isUTF8 = value.utf8.elementsEqual(content)
  }

  /// The value as text, with `\n`, `\,`, `\;` and `\\` undone and white space made single spaces.
  var text: String {
    var result = ""
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if isEscaped {
        result.unicodeScalars.append(scalar == "n" || scalar == "N" ? " " : scalar)
      } else if scalar != "\\" {
        result.unicodeScalars.append(scalar)
      }
      isEscaped = !isEscaped && scalar == "\\"
    }
    return result.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
