/// A field with parameters, such as `attachment; filename="a.pdf"` (RFC 2045, section 5.1; RFC 2183).
package struct ParameterizedField: Hashable, Sendable {
  /// What stands before the first parameter, in lower case.
  package let value: String
  /// Their values, by names in lower case.
  package let parameters: [String: String]

  private static let limit = 100

  /// Reads the value of a field; no more than 100 parameters are read.
  ///
  /// Parameters in several pieces or with a character set (RFC 2231) are put together.
  package init(_ field: String) {
    var scanner = Scanner(field)
    value = scanner.word().lowercased()
    var pieces: [(name: String, value: String)] = []
    while pieces.count < Self.limit, let piece = scanner.parameter() { pieces.append(piece) }
    parameters = Self.joined(pieces)
  }

  private static func joined(_ pieces: [(name: String, value: String)]) -> [String: String] {
    var plain: [String: String] = [:]
    var extended: [String: ExtendedParameter] = [:]
    for (name, value) in pieces {
      let parts = name.split(separator: "*", omittingEmptySubsequences: false)
      let base = String(parts[0])
      if parts.count > 1 {
        extended[base, default: .init()].add(
          value, number: Int(parts[1]) ?? 0, isEncoded: parts.last == "")
      } else if plain[base] == nil {
        plain[base] = value
      }
    }
    return extended.mapValues(\.text).merging(plain) { _, plain in plain }
  }
}

/// Takes a field apart.
private struct Scanner {
  private var rest: Substring.UnicodeScalarView

  init(_ text: String) {
    rest = Substring(text).unicodeScalars
  }

  /// Everything up to the next semicolon, blank or comment.
  mutating func word() -> String {
    skipBlanks()
    return String(take { $0 != ";" && $0 != " " && $0 != "\t" && $0 != "(" })
  }

  /// The next `; name=value`.
  mutating func parameter() -> (name: String, value: String)? {
    guard let semicolon = rest.firstIndex(of: ";") else { return nil }
    rest = rest[rest.index(after: semicolon)...]
    skipBlanks()
    let name = take { $0 != "=" && $0 != ";" }
    guard rest.first == "=" else { return ("", "") }
    rest.removeFirst()
    skipBlanks()
    // Blanks in a value without quotation marks are against the standard, and common in names of files.
    let value = rest.first == "\"" ? quoted() : take { $0 != ";" && $0 != "(" }.trimmingBlanks
    return (name.trimmingBlanks.lowercased(), value)
  }

  private mutating func take(while isWanted: (Unicode.Scalar) -> Bool) -> Substring {
    let taken = rest.prefix(while: isWanted)
    rest = rest[taken.endIndex...]
    return Substring(taken)
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
