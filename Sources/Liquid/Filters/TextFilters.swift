extension Filter {
  static let textFilters = [
    Filter("append", 1...1) { value, arguments in .string(value.text + arguments.first.text) },
    Filter("prepend", 1...1) { value, arguments in .string(arguments.first.text + value.text) },
    Filter("upcase", text: { $0.uppercased() }),
    Filter("downcase", text: { $0.lowercased() }),
    Filter("capitalize", text: capitalize),
    Filter("strip", text: { trim($0, start: true, end: true) }),
    Filter("lstrip", text: { trim($0, start: true, end: false) }),
    Filter("rstrip", text: { trim($0, start: false, end: true) }),
    Filter("strip_newlines", text: { replaceNewlines(in: $0, with: "") }),
    Filter("newline_to_br", text: { replaceNewlines(in: $0, with: "<br />\n") }),
  ]

  private static func capitalize(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    let rest = String(text.unicodeScalars.dropFirst()).lowercased()
    return first.properties.titlecaseMapping + rest
  }

  private static func trim(_ text: String, start: Bool, end: Bool) -> String {
    var rest = Array(text.utf8)[...]
    if start { rest = rest.drop { $0.isWhitespace } }
    while end, rest.last?.isWhitespace == true { rest.removeLast() }
    return String(decoding: rest, as: UTF8.self)
  }

  /// Replaces `\n`, with a `\r` before it or not.
  private static func replaceNewlines(in text: String, with replacement: String) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      guard byte == UInt8(ascii: "\n") else {
        result.append(byte)
        continue
      }
      if result.last == UInt8(ascii: "\r") { result.removeLast() }
      result.append(replacement)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
