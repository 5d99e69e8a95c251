/// Base64 with padding (RFC 4648, sections 4 and 5).
enum Base64 {
  enum Alphabet {
    case standard
    case urlSafe

    fileprivate var characters: [UInt8] {
      let common = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
      return Array((common + (self == .standard ? "+/" : "-_")).utf8)
    }
  }

  static func encode(_ bytes: [UInt8], _ alphabet: Alphabet) -> String {
    let characters = alphabet.characters
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let isPadding = place > group.count
        let digit = Int(bits >> UInt32(18 - 6 * place) & 0x3F)
        result.append(isPadding ? UInt8(ascii: "=") : characters[digit])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The decoded bytes; nil for what is not base64.
  ///
  /// Padding may be left out in the URL alphabet.
  static func decode(_ text: [UInt8], _ alphabet: Alphabet) -> [UInt8]? {
    var digits = text[...]
    while digits.last == UInt8(ascii: "="), text.count - digits.count < 2 { digits.removeLast() }
    let isPadded = text.count % 4 == 0
    let isBare = alphabet == .urlSafe && digits.count == text.count && digits.count % 4 != 1
    guard isPadded || isBare else { return nil }
    var values = [UInt32?](repeating: nil, count: 256)
    for (value, character) in alphabet.characters.enumerated() {
      values[Int(character)] = UInt32(value)
    }
    var result: [UInt8] = []
    var bits: UInt32 = 0
    var count: UInt32 = 0
    for digit in digits {
      guard let value = values[Int(digit)] else { return nil }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      result.append(UInt8(truncatingIfNeeded: bits >> count))
    }
    return result
  }
}
