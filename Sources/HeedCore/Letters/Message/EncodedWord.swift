/// Writes text into headers as encoded-words (RFC 2047), in UTF-8.
///
/// Each word is at most 75 characters long and holds whole characters, as people see them, unless
/// one alone is longer than a word. Of the encodings Q and B the shorter is taken; Q keeps to the
/// characters that are safe in a name too.
enum EncodedWord {
  private static let wordLimit = 75
  /// `=?utf-8?Q?` and `?=`.
  private static let overhead = 12

  private enum Encoding {
    case q, b

    func length(_ bytes: Int, safe: Int) -> Int {
      self == .q ? bytes + 2 * (bytes - safe) : (bytes + 2) / 3 * 4
    }
  }

  /// Appends the text as one word or several, and returns where the last line begins.
  @discardableResult
  static func append(_ text: String, lineStart: Int, to output: inout [UInt8]) -> Int {
    let bytes = Array(text.utf8)
    let safe = bytes.count { isSafe($0) }
    let encoding: Encoding =
      Encoding.q.length(bytes.count, safe: safe) <= Encoding.b.length(bytes.count, safe: safe)
      ? .q : .b
    var lineStart = lineStart
    let length = encoding.length(bytes.count, safe: safe) + overhead
    if length <= min(wordLimit, HeaderField.lineLimit - (output.count - lineStart)) {
      append(bytes[...], encoding, to: &output)
      return lineStart
    }
    var word = 0..<0
    var safeInWord = 0
    for cluster in clusters(of: text) {
      let safeInCluster = bytes[cluster].count { isSafe($0) }
      let longer = encoding.length(
        cluster.upperBound - word.lowerBound, safe: safeInWord + safeInCluster)
      let room = min(wordLimit, HeaderField.lineLimit - (output.count - lineStart)) - overhead
      if longer > room, !word.isEmpty {
        append(bytes[word], encoding, to: &output)
        output.appendLineEnd()
        lineStart = output.count
        output.append(0x20)
        word = word.upperBound..<word.upperBound
        safeInWord = 0
      }
      word = word.lowerBound..<cluster.upperBound
      safeInWord += safeInCluster
    }
    append(bytes[word], encoding, to: &output)
    return lineStart
  }

  /// The ranges of bytes that belong together: characters as people see them, or, where one is
  /// longer than half a word could hold, its scalars.
  private static func clusters(of text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var position = 0
    for character in text {
      let count = character.utf8.count
      if count <= 16 {
        ranges.append(position..<position + count)
        position += count
        continue
      }
      for scalar in character.unicodeScalars {
        let count = UTF8.width(scalar)
        ranges.append(position..<position + count)
        position += count
      }
    }
    return ranges
  }

  private static func append(
    _ bytes: ArraySlice<UInt8>, _ encoding: Encoding, to output: inout [UInt8]
  ) {
    output.append(encoding == .q ? "=?utf-8?Q?" : "=?utf-8?B?")
    switch encoding {
    case .q:
      for byte in bytes {
        if byte == 0x20 {
          output.append(0x5F)
        } else if isSafe(byte) {
          output.append(byte)
        } else {
          output.append(0x3D)
          output.append(Hexadecimal.upperCase(byte >> 4))
          output.append(Hexadecimal.upperCase(byte & 15))
        }
      }
    case .b:
      Base64.append(bytes, to: &output)
    }
    output.append("?=")
  }

  /// The characters that may stand for themselves in a name (RFC 2047, section 5), and the space.
  private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x21, 0x2A, 0x2B, 0x2D, 0x2F: true
    default: false
    }
  }
}
