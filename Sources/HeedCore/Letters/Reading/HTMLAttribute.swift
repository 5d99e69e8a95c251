/// Reads what tags of HTML say beside their names.
enum HTMLAttribute {
  /// The value of an attribute, with entities decoded.
  ///
  /// - Parameters:
  ///   - name: the attribute's name in small letters.
  ///   - tag: from `<` to behind `>`.
  ///   - html: the bytes that the tag stands in.
  /// - Returns: the value; nil for a tag without such an attribute, or with one that has no value.
  static func value(of name: String, in tag: Range<Int>, _ html: [UInt8]) -> String? {
    let name = Array(name.utf8)
    let start = tag.dropLast(name.count).first { index in
      isBlank(html[index]) && zip(html[(index + 1)...], name).allSatisfy { $0 | 0x20 == $1 }
    }
    guard let start else { return nil }
    var rest = html[(start + 1 + name.count)..<tag.upperBound].drop(while: isBlank)
    guard rest.first == UInt8(ascii: "=") else { return nil }
    rest = rest.dropFirst().drop(while: isBlank)
    let value =
      switch rest.first {
      case let quote? where quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"):
        rest.dropFirst().prefix { $0 != quote }
      default: rest.prefix { !isBlank($0) && $0 != UInt8(ascii: ">") }
      }
    return HTMLEntities.decoded(String(decoding: value, as: UTF8.self))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
