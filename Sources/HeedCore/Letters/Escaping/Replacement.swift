/// What an escaping writes in place of a character.
struct Replacement {
  /// Up to eight bytes in the order of memory, the first in the lowest bits.
  let word: UInt64
  let count: Int
  /// How many bytes of the value it stands for.
  let length: Int

  /// A text of up to eight bytes.
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

  /// Writes the bytes; the memory must have room for eight.
  @inline(__always)
  func store(to memory: UnsafeMutableRawPointer) {
    memory.storeBytes(of: word.littleEndian, as: UInt64.self)
  }
}
