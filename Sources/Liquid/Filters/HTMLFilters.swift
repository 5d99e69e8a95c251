extension Filter {
  static let htmlFilters = [
    Filter("escape") { value, _ in value == .nil ? .nil : .string(escape(value.text)) },
    Filter("h") { value, _ in value == .nil ? .nil : .string(escape(value.text)) },
    Filter("escape_once", text: escapeOnce),
    Filter("strip_html", text: stripHTML),
  ]

  private static func escape(_ text: String) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 { append(byte, to: &result) }
    return String(decoding: result, as: UTF8.self)
  }

  /// Escapes all but the ampersands that already begin a character reference.
  private static func escapeOnce(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "&"), beginsReference(bytes[(index + 1)...]) {
        result.append(byte)
      } else {
        append(byte, to: &result)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func append(_ byte: UInt8, to result: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): result.append("&amp;")
    case UInt8(ascii: "<"): result.append("&lt;")
    case UInt8(ascii: ">"): result.append("&gt;")
    case UInt8(ascii: "\""): result.append("&quot;")
    case UInt8(ascii: "'"): result.append("&#39;")
    default: result.append(byte)
    }
  }

  /// Whether `lt;` or `#60;` comes next.
  private static func beginsReference(_ rest: ArraySlice<UInt8>) -> Bool {
    let isNumber = rest.first == UInt8(ascii: "#")
    let name = (isNumber ? rest.dropFirst() : rest)
      .prefix(32).prefix { isNumber ? $0.isDigit : $0.isLetter }
    return !name.isEmpty && rest[name.endIndex...].first == UInt8(ascii: ";")
  }

  private static func stripHTML(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for (start, end) in [("<script", "</script>"), ("<!--", "-->"), ("<style", "</style>")] {
      bytes = strip(Array(start.utf8), through: Array(end.utf8), from: bytes)
    }
    bytes = strip(Array("<".utf8), through: Array(">".utf8), from: bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func strip(
    _ start: [UInt8], through end: [UInt8], from bytes: [UInt8]
  ) -> [UInt8] {
    let starts = SubstringSearch(start)
    let ends = SubstringSearch(end)
    var result: [UInt8] = []
    var copied = 0
    while let open = starts.first(in: bytes, from: copied),
      let close = ends.first(in: bytes, from: open + start.count)
    {
      result += bytes[copied..<open]
      copied = close + end.count
    }
    return result + bytes[copied...]
  }
}
