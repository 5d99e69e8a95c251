/// What a part of a message is: `multipart/report; boundary="x"` (RFC 2045, section 5).
package struct ContentType: Hashable, Sendable {
  /// In lower case: `text/plain`.
  package let name: String
  /// The values of the parameters, by names in lower case.
  package let parameters: [String: String]

  package var isMultipart: Bool { name.hasPrefix("multipart/") }

  /// Reads a field; what can't be read counts as plain text, as the standard says.
  ///
  /// Parameters in several pieces or with a character set (RFC 2231) are put together.
  init(_ field: String?, default standard: String = "text/plain") {
    var scanner = Scanner(field ?? "")
    let name = scanner.word().lowercased()
    self.name = name.contains("/") ? name : standard
    var pieces: [(name: String, value: String)] = []
    while pieces.count < 100, let piece = scanner.parameter() { pieces.append(piece) }
    parameters = Self.joined(pieces)
  }

  private static func joined(_ pieces: [(name: String, value: String)]) -> [String: String] {
    var plain: [String: String] = [:]
    var continued: [String: [(number: Int, value: String)]] = [:]
    for (name, value) in pieces {
      let parts = name.split(separator: "*", omittingEmptySubsequences: false)
      let base = String(parts[0])
      guard parts.count > 1 else {
        if plain[base] == nil { plain[base] = value }
        continue
      }
      let isEncoded = parts.last == ""
      let number = Int(parts[1]) ?? 0
      continued[base, default: []].append(
        (number, isEncoded ? decoded(value, isFirst: number == 0) : value))
    }
    for (name, pieces) in continued where plain[name] == nil {
      plain[name] = pieces.sorted { $0.number < $1.number }.map(\.value).joined()
    }
    return plain
  }

  /// The value of a piece such as `utf-8''a%20b`.
  private static func decoded(_ value: String, isFirst: Bool) -> String {
    let parts = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    var bytes = Array((isFirst && parts.count == 3 ? parts[2] : value[...]).utf8)[...]
    var decoded: [UInt8] = []
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: "%"), bytes.count >= 2,
        let code = UInt8(String(decoding: bytes.prefix(2), as: UTF8.self), radix: 16)
      {
        decoded.append(code)
        bytes = bytes.dropFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}

/// Takes a field apart.
private struct Scanner {
  private var rest: Substring.UnicodeScalarView

  init(_ text: String) {
    rest = Substring(text).unicodeScalars
  }

  /// Everything up to the next semicolon or blank.
  mutating func word() -> String {
    skipBlanks()
    let word = rest.prefix { $0 != ";" && $0 != " " && $0 != "\t" && $0 != "(" }
    rest = rest[word.endIndex...]
    return String(word)
  }

  /// The next `; name=value`.
  mutating func parameter() -> (name: String, value: String)? {
    guard let semicolon = rest.firstIndex(of: ";") else { return nil }
    rest = rest[rest.index(after: semicolon)...]
    skipBlanks()
    let name = rest.prefix { $0 != "=" && $0 != ";" }
    rest = rest[name.endIndex...]
    guard rest.first == "=" else { return ("", "") }
    rest.removeFirst()
    skipBlanks()
    let value = rest.first == "\"" ? quoted() : word()
    return (Substring(name).trimmingBlanks.lowercased(), value)
  }

  private mutating func quoted() -> String {
    rest.removeFirst()
    var value = String.UnicodeScalarView()
    while let scalar = rest.popFirst(), scalar != "\"" {
      if scalar == "\\", let escaped = rest.popFirst() {
        value.append(escaped)
      } else {
        value.append(scalar)
      }
    }
    return String(value)
  }

  /// Blanks, and comments in parentheses.
  private mutating func skipBlanks() {
    var depth = 0
    while let scalar = rest.first {
      if scalar == "(" {
        depth += 1
      } else if scalar == ")", depth > 0 {
        depth -= 1
      } else if depth == 0, !scalar.properties.isWhitespace {
        return
      }
      rest.removeFirst()
    }
  }
}
