/// Writes folded text into memory that has room for it.
struct Folder {
  private let output: UnsafeMutablePointer<UInt8>
  /// For each byte of the output, whether it is the first of a former capital (not 0).
  private let capitals: UnsafeMutablePointer<UInt8>
  /// The bytes written.
  private(set) var count = 0
  /// Where the bytes that `appendScalar` wrote last begin.
  private(set) var lastStart = 0

  /// - Parameters:
  ///   - output: room for `capacity(for:)` the text that will be appended.
  ///   - capitals: as much room.
  init(output: UnsafeMutablePointer<UInt8>, capitals: UnsafeMutablePointer<UInt8>) {
    self.output = output
    self.capitals = capitals
  }

  /// The bytes that a text of this many bytes can need.
  ///
  /// The worst are letters of two bytes with a lower case of three, such as Ⱥ; and whole blocks are
  /// written.
  static func capacity(for length: Int) -> Int {
    length + length / 2 + PlainBlock.length
  }

  /// Appends a whole text of valid UTF-8.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard !text.isEmpty else { return }
    var offset = appendScalar(at: 0, of: text)
    while offset < text.count {
      let run =
        switch text[offset] {
        case ..<0x80: appendPlainRun(at: offset, of: text)
        case 0xE4...0xE9: appendIdeographs(at: offset, of: text)
        default: 0
        }
      offset += run > 0 ? run : appendScalar(at: offset, of: text)
    }
  }

  /// Appends the scalar at the offset and tells its length in the text.
  mutating func appendScalar(at offset: Int, of text: UnsafeBufferPointer<UInt8>) -> Int {
    lastStart = count
    let byte = text[offset]
    if byte < 0x80 {
      appendASCII(byte)
      return 1
    }
    let scalar = UTF8Scalar.at(offset, in: text)
    if scalar.length == 1 {
      write(byte)
    } else {
      append(scalar.value)
    }
    return scalar.length
  }

  @inline(__always)
  private mutating func appendASCII(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): write(byte | 0x20, isCapital: true)
    case UInt8(ascii: " "), UInt8(ascii: "\t")...UInt8(ascii: "\r"): appendSpace()
    default: write(byte)
    }
  }

  @inline(__always)
  private mutating func appendSpace() {
    if !endsWithSpace { write(UInt8(ascii: " ")) }
  }

  @inline(__always)
  private var endsWithSpace: Bool {
    count > 0 && output[count &- 1] == UInt8(ascii: " ")
  }

  @inline(__always)
  private mutating func write(_ byte: UInt8, isCapital: Bool = false) {
    output[count] = byte
    capitals[count] = isCapital ? 1 : 0
    count &+= 1
  }
}

extension Folder {
  /// Appends plain bytes as long as there are any, and tells how many.
  ///
  /// It may leave some at the end. The offset must be greater than 0.
  @inline(__always)
  private mutating func appendPlainRun(
    at offset: Int, of text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard let base = text.baseAddress else { return 0 }
    let source = UnsafeRawPointer(base + offset)
    let target = UnsafeMutableRawPointer(output + count)
    let capitals = UnsafeMutableRawPointer(capitals + count)
    let length = text.count &- offset
    // The space before may have been a wide one, which a block does not see.
    if endsWithSpace, text[offset] == UInt8(ascii: " ") { return 0 }
    var done = 0
    while done &+ PlainBlock.length <= length {
      let plain = PlainBlock.fold(source + done, to: target + done, capitals: capitals + done)
      done &+= plain
      if plain < PlainBlock.length {
        count &+= done
        return done
      }
    }
    if done > 0, done < length {
      // The end of the text, with as much of the block before it as makes a whole block.
      let start = length &- PlainBlock.length
      done =
        start &+ PlainBlock.fold(source + start, to: target + start, capitals: capitals + start)
    }
    count &+= done
    return done
  }

  /// Appends characters from U+4000 to U+9FFF, the most common Han characters, which folding leaves
  /// alone, as long as there are any, and tells how many bytes of the text they took.
  @inline(__always)
  private mutating func appendIdeographs(
    at offset: Int, of text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard let base = text.baseAddress else { return 0 }
    let source = UnsafeRawPointer(base + offset)
    let target = UnsafeMutableRawPointer(output + count)
    let capitals = UnsafeMutableRawPointer(capitals + count)
    let length = text.count &- offset
    var done = 0
    // Four bytes are copied for three, which is one move instead of three.
    while done &+ 4 <= length {
      let bytes = (source + done).loadUnaligned(as: UInt32.self)
      guard (0xE4...0xE9).contains(bytes.littleEndian & 0xFF) else { break }
      (target + done).storeBytes(of: bytes, as: UInt32.self)
      (capitals + done).storeBytes(of: 0, as: UInt32.self)
      done &+= 3
    }
    count &+= done
    return done
  }

  /// Appends any scalar but the ones that the faster ways above take.
  private mutating func append(_ scalar: UInt32) {
    if composeWithLast(scalar) { return }
    switch Folding.of(scalar) {
    case .scalar(let folded): encode(folded, isCapital: Self.isCapital(scalar, folded))
    case .space: appendSpace()
    case .nothing: break
    case .doubleS:
      write(UInt8(ascii: "s"))
      write(UInt8(ascii: "s"))
    }
  }

  /// Joins a mark to the scalar before it, where Unicode has one character for both.
  private mutating func composeWithLast(_ mark: UInt32) -> Bool {
    guard count > 0, Composition.isMark(mark) else { return false }
    let last = UTF8Scalar.before(count, in: UnsafeBufferPointer(start: output, count: count))
    guard let composed = Composition.of(last.value, mark) else { return false }
    count -= last.length
    lastStart = count
    encode(composed, isCapital: capitals[count] != 0)
    return true
  }

  /// Whether a scalar that folds to another one is the capital of that letter.
  ///
  /// Other reasons are width, and the shape of a quote or a dash.
  private static func isCapital(_ scalar: UInt32, _ folded: UInt32) -> Bool {
    guard scalar != folded, !(0xFF41...0xFFE6).contains(scalar) else { return false }
    return folded >= 0x80 || Script.isWordCharacter(folded)
  }

  private mutating func encode(_ scalar: UInt32, isCapital: Bool) {
    func continuation(_ shift: UInt32) -> UInt8 {
      UInt8(truncatingIfNeeded: 0x80 | scalar >> shift & 0x3F)
    }
    switch scalar {
    case ..<0x80:
      write(UInt8(truncatingIfNeeded: scalar), isCapital: isCapital)
    case ..<0x800:
      write(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6), isCapital: isCapital)
      write(continuation(0))
    case ..<0x10000:
      write(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12), isCapital: isCapital)
      write(continuation(6))
      write(continuation(0))
    default:
      write(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18), isCapital: isCapital)
      write(continuation(12))
      write(continuation(6))
      write(continuation(0))
    }
  }
}
