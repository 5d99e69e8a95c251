/// Tells from a file's bytes which encoding it has.
enum EncodingDetector {
  /// Bytes that are looked at from the first on, and again from the first that is not ASCII on.
  static let openingLength = 4096
  static let sampleLength = 65_536

  /// The encoding a byte order mark names, and the mark's length.
  static func byteOrderMark(_ bytes: ArraySlice<UInt8>) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// UTF-16, when most separators and line ends of the file's opening have a zero byte beside them.
  static func utf16(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
    let separators: [UInt8] = [.comma, UInt8(ascii: ";"), .tab, .lineFeed, .carriageReturn]
    let bytes = Array(bytes)
    var count = 0
    var littleEndian = 0
    var bigEndian = 0
    for (index, byte) in bytes.enumerated() where separators.contains(byte) {
      count += 1
      if index % 2 == 0, index + 1 < bytes.count, bytes[index + 1] == 0 { littleEndian += 1 }
      if index % 2 == 1, bytes[index - 1] == 0 { bigEndian += 1 }
    }
    if 2 * littleEndian > count { return .utf16LittleEndian }
    if 2 * bigEndian > count { return .utf16BigEndian }
    return nil
  }

  /// The encoding of text that begins with a byte beyond ASCII.
  ///
  /// UTF-8 with a few damaged places is UTF-8. Of the others only Chinese can be told by its bytes;
  /// what is left is taken for Western.
  static func encoding(of sample: UnsafeBufferPointer<UInt8>) -> TextEncoding {
    let utf8 = countUTF8(sample)
    if utf8.invalid == 0 || utf8.valid >= 2 * utf8.invalid { return .utf8 }
    return isChinese(sample) ? .gb18030 : .windows1252
  }

  private static func countUTF8(
    _ sample: UnsafeBufferPointer<UInt8>
  ) -> (valid: Int, invalid: Int) {
    var valid = 0
    var invalid = 0
    var at = 0
    while at < sample.count {
      switch sample.utf8Sequence(at: at) {
      case .valid(let length):
        valid += length > 1 ? 1 : 0
        at += length
      case .invalid(let length):
        invalid += 1
        at += length
      case .incomplete: return (valid, invalid)
      }
    }
    return (valid, invalid)
  }

  /// Whether the bytes are GB18030, and nearly all of its letters of those that GB 2312 has.
  ///
  /// Western words read as GB18030 give rare letters, as `é` and the letter after it become one; and
  /// two accented letters within a word, as in `créée`, one common letter between ASCII letters.
  private static func isChinese(_ sample: UnsafeBufferPointer<UInt8>) -> Bool {
    var common = 0
    var rare = 0
    var at = 0
    while at < sample.count {
      guard sample[at] >= 0x80 else {
        at += 1
        continue
      }
      var letters = 0
      let start = at
      while at < sample.count, sample[at] >= 0x80 {
        guard at + 1 < sample.count else { break }
        guard let letter = gbLetter(sample[at], sample[at + 1]) else { return false }
        letters += letter.isCommon ? 1 : 0
        rare += letter.isCommon ? 0 : 1
        at += letter.length
      }
      if at + 1 >= sample.count { at = sample.count }
      let isWithinWord =
        (start == 0 || sample[start - 1].isASCIILetter) && at < sample.count
        && sample[at].isASCIILetter
      if isWithinWord, letters == 1 { rare += 1 } else { common += letters }
    }
    return common > 0 && common >= 4 * rare
  }

  private static func gbLetter(
    _ lead: UInt8, _ trail: UInt8
  ) -> (length: Int, isCommon: Bool)? {
    guard (0x81...0xFE).contains(lead) else { return nil }
    switch trail {
    case 0x30...0x39: return (4, false)
    case 0x40...0x7E, 0x80...0xFE:
      let isLetter = (0xB0...0xF7).contains(lead) || (0xA1...0xA3).contains(lead)
      return (2, isLetter && trail >= 0xA1)
    default: return nil
    }
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool {
    (0x61...0x7A).contains(self | 0x20)
  }
}
