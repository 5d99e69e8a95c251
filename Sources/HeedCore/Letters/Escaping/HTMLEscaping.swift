/// Writes values into HTML.
enum HTMLEscaping {
  private static let table = ByteTable { byte in
    TextCharacter.isSuspect(byte) || "&<>\"'".utf8.contains(byte)
  }

  /// Appends the value for a place between tags; its line breaks become `<br>`.
  static func appendText(_ value: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    append(value, lineBreak: "<br>\n", to: &output)
  }

  /// Appends the value for an attribute between quotes, of either kind.
  static func appendAttribute(_ value: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    append(value, lineBreak: " ", to: &output)
  }

  private static func append(
    _ value: UnsafeBufferPointer<UInt8>, lineBreak: StaticString, to output: inout [UInt8]
  ) {
    table.copy(value, to: &output) { index, output in
      if let entity = entity(for: value[index]) {
        entity.withUTF8Buffer { output.append(contentsOf: $0) }
        return 1
      }
      let (kind, length) = TextCharacter.read(value, at: index)
      switch kind {
      case .lineBreak: lineBreak.withUTF8Buffer { output.append(contentsOf: $0) }
      case .space: output.append(0x20)
      case .dropped: break
      case .kept: output.append(value[index])
      }
      return length
    }
  }

  private static func entity(for byte: UInt8) -> StaticString? {
    switch byte {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x22: "&quot;"
    case 0x27: "&#39;"
    default: nil
    }
  }
}
