/// What a part of a mail holds: `text/plain; charset=utf-8` (RFC 2045, section 5).
package struct ContentType: Hashable, Sendable {
  /// In small letters, such as `text/plain`.
  package let name: String
  /// Their names are in small letters.
  package let parameters: [String: String]

  /// What a part is that does not say.
  static let standard = ContentType(name: "text/plain", parameters: [:])

  package var isMultipart: Bool { name.hasPrefix("multipart/") }

  private init(name: String, parameters: [String: String]) {
    self.name = name
    self.parameters = parameters
  }

  /// Reads the value of a field such as `Content-Type` or `Content-Disposition`.
  package init(_ value: String) {
    let pieces = Self.pieces(value)
    var parameters: [String: String] = [:]
    for piece in pieces.dropFirst() {
      let sides = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2 else { continue }
      parameters[String(sides[0]).trimmingWhiteSpace.lowercased()] = Self.unquoted(
        String(sides[1]).trimmingWhiteSpace)
    }
    self.init(
      name: (pieces.first ?? "").trimmingWhiteSpace.lowercased(), parameters: parameters)
  }

  /// The text cut at each semicolon outside of quotation marks.
  private static func pieces(_ value: String) -> [String] {
    var pieces = [""]
    var isQuoted = false
    var isEscaped = false
    for character in value {
      if character == ";", !isQuoted {
        pieces.append("")
        continue
      }
      if character == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = character == "\\" && isQuoted && !isEscaped
      pieces[pieces.count - 1].append(character)
    }
    return pieces
  }

  private static func unquoted(_ text: String) -> String {
    guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    var result = ""
    var isEscaped = false
    for character in text.dropFirst().dropLast() {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        result.append(character)
        isEscaped = false
      }
    }
    return result
  }
}
