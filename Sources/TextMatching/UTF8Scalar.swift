/// One Unicode scalar decoded from UTF-8 text.
///
/// The text is expected to be valid. Decoding never reads outside of it all the same: a byte that
/// does not fit is taken as a scalar of its own, of one byte.
package struct UTF8Scalar {
  package let value: UInt32
  /// In bytes, 1 to 4.
  package let length: Int

  /// The scalar that starts at the offset.
  @inline(__always)
  package static func at(_ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> UTF8Scalar {
    let lead = UInt32(text[offset])
    let remaining = text.count &- offset
    func continuation(_ index: Int) -> UInt32 {
      UInt32(text[offset &+ index]) & 0x3F
    }
    switch lead {
    case 0xC2...0xDF where remaining > 1:
      return UTF8Scalar(value: (lead & 0x1F) << 6 | continuation(1), length: 2)
    case 0xE0...0xEF where remaining > 2:
      let value = (lead & 0x0F) << 12 | continuation(1) << 6 | continuation(2)
      return UTF8Scalar(value: value, length: 3)
    case 0xF0...0xF4 where remaining > 3:
      let value = (lead & 0x07) << 18 | continuation(1) << 12 | continuation(2) << 6
      return UTF8Scalar(value: value | continuation(3), length: 4)
    default:
      return UTF8Scalar(value: lead, length: 1)
    }
  }

  /// The scalar that ends before the offset, which must be greater than 0.
  package static func before(_ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> UTF8Scalar {
    var start = offset - 1
    while start > 0, offset - start < 4, text[start] & 0xC0 == 0x80 {
      start -= 1
    }
    let scalar = at(start, in: text)
    if start + scalar.length == offset { return scalar }
    return UTF8Scalar(value: UInt32(text[offset - 1]), length: 1)
  }
}
