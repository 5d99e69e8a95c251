/// Bytes of UTF-8 as addresses are looked for in them: letters small, wide forms of ASCII narrow, and
/// the full stops that are typed in East Asia as dots (RFC 3490, section 3.1).
struct FoldedAddressText {
  let bytes: [UInt8]
  /// Where each byte stands in the original; nil when nothing was folded.
  private let places: [Int]?
  private let originalCount: Int

  init(_ original: [UInt8]) {
    originalCount = original.count
    guard original.contains(where: { $0 >= 0x80 }) else {
      bytes = original
      places = nil
      return
    }
    var bytes: [UInt8] = []
    var places: [Int] = []
    bytes.reserveCapacity(original.count)
    places.reserveCapacity(original.count)
    var index = 0
    while index < original.count {
      let length = Self.length(original[index])
      let end = min(index + length, original.count)
      if length > 1, let folded = Self.folded(original[index..<end]) {
        for byte in folded.utf8 {
          bytes.append(byte)
          places.append(index)
        }
        index = end
      } else {
        bytes.append(original[index])
        places.append(index)
        index += 1
      }
    }
    self.bytes = bytes
    self.places = places
  }

  /// Whether the text is the address, given in lower case, and nothing else.
  func isAddress(_ address: String) -> Bool {
    bytes.count == address.utf8.count && bytes.contains(address: address)
  }

  /// Where a place of the folded bytes, or their end, is in the original.
  func original(_ index: Int) -> Int {
    guard let places else { return index }
    return index < places.count ? places[index] : originalCount
  }

  /// How many bytes a character has that begins so; 1 for ASCII and for what begins none.
  private static func length(_ byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  private static func folded(_ character: ArraySlice<UInt8>) -> String? {
    var decoder = UTF8()
    var bytes = character.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return nil }
    switch scalar.value {
    case 0xFF01...0xFF5E:
      return Unicode.Scalar(scalar.value - 0xFEE0).map { $0.properties.lowercaseMapping }
    case 0x3002, 0xFF61: return "."
    default: return scalar.properties.lowercaseMapping
    }
  }
}
