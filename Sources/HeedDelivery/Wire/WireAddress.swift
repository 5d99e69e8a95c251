/// Finds the address in a field such as `Ann <ann@x.example>` (RFC 5322, section 3.4).
enum WireAddress {
  /// The address, without its name; nil when there is not exactly one.
  static func only(in value: String) -> String? {
    var plain: [UInt8] = []
    var bracketed: [UInt8]?
    var isInBrackets = false
    var isQuoted = false
    var isEscaped = false
    var commentDepth = 0
    for byte in value.utf8 {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if commentDepth > 0 {
        commentDepth += byte == UInt8(ascii: "(") ? 1 : byte == UInt8(ascii: ")") ? -1 : 0
        continue
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted {
        switch byte {
        case UInt8(ascii: "("):
          commentDepth = 1
          continue
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): return nil
        case UInt8(ascii: "<"):
          guard bracketed == nil else { return nil }
          bracketed = []
          isInBrackets = true
          continue
        case UInt8(ascii: ">"):
          guard isInBrackets else { return nil }
          isInBrackets = false
          continue
        default: break
        }
      }
      if commentDepth > 0 { continue }
      if isInBrackets { bracketed?.append(byte) } else { plain.append(byte) }
    }
    guard !isInBrackets, !isQuoted, commentDepth == 0 else { return nil }
    let address = bracketed ?? plain.filter { $0 != 0x20 && $0 != 0x09 }
    let text = String(decoding: address, as: UTF8.self)
    return (try? Envelope(from: text, to: text)) == nil ? nil : text
  }
}
