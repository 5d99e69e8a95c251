/// Reads the characters that HTML writes as `&amp;` and the like.
enum HTMLEntities {
  private static let named: [Substring: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
    "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
  ]

  /// The text with every entity read that is known; anything else stays as it is.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      rest = rest[ampersand...]
      let name = rest.dropFirst().prefix(12).prefix { $0 != ";" && $0 != "&" }
      if rest.dropFirst(name.count + 1).first == ";", let scalar = scalar(name) {
        result.unicodeScalars.append(scalar)
        rest = rest.dropFirst(name.count + 2)
      } else {
        result.append("&")
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  private static func scalar(_ name: Substring) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return named[name] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    return (isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits))
      .flatMap(Unicode.Scalar.init)
  }
}
