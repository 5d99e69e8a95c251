/// What an escaping writes in place of a character.
struct Replacement {
  /// The most bytes that take the place of one.
  static let longest = 6

  /// The bytes in the order of memory, the first in the lowest bits.
  let word: UInt64
  let count: Int
  /// How many bytes of the value it stands for.
  let length: Int

  /// A text of up to six bytes.
  @inline(__always)
  init(_ text: StaticString, length: Int = 1) {
    word = text.withUTF8Buffer { $0.reversed().reduce(0) { $0 << 8 | UInt64($1) } }
    count = text.utf8CodeUnitCount
    self.length = length
  }

  /// One byte.
  @inline(__always)
  init(_ byte: UInt8, length: Int = 1) {
    word = UInt64(byte)
    count = 1
    self.length = length
  }

  /// Nothing.
  static func dropping(_ length: Int) -> Replacement {
    Replacement("", length: length)
  }

  /// A percent sign and the byte's two digits (RFC 3986, section 2.1).
  static func percentEncoded(_ byte: UInt8) -> Replacement {
    Replacement(
      word: 0x25 | UInt64(Hexadecimal.upperCase(byte >> 4)) << 8
        | UInt64(Hexadecimal.upperCase(byte & 15)) << 16, count: 3)
  }

  private init(word: UInt64, count: Int) {
    self.word = word
    self.count = count
    length = 1
  }
}
