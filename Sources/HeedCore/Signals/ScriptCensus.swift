import TextMatching

/// What a text is made of, counted in one pass: characters by script, and words in the Latin one.
struct ScriptCensus {
  // Characters.
  var hiragana = 0
  var katakana = 0
  var hangul = 0
  var han = 0
  /// Han characters that only simplified Chinese writes, and so on.
  var simplified = 0
  var traditional = 0
  var japanese = 0
  /// Letters of scripts that heed does not tell apart, such as Cyrillic and Arabic.
  var otherLetters = 0
  var latinLetters = 0

  // Latin words.
  var words = 0
  var english = 0
  var maybeEnglish = 0
  var foreign = 0
  /// With a letter that English does not have, such as é.
  var accented = 0

  /// The word being read.
  private var key: UInt64 = 0
  private var length = 0
  private var hasAccent = false

  /// Counts a text of valid UTF-8.
  init(
    of text: UnsafeBufferPointer<UInt8>, words functionWords: FunctionWords,
    variants: UnsafeBufferPointer<UInt8>
  ) {
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      if byte < 0x80 {
        count(ascii: byte, functionWords)
        offset &+= 1
      } else if (0xE4...0xE9).contains(byte), offset &+ 2 < text.count {
        endWord(functionWords)
        let low = UInt32(text[offset &+ 1] & 0x3F) << 6 | UInt32(text[offset &+ 2] & 0x3F)
        countHan(UInt32(byte & 0x0F) << 12 | low, variants)
        offset &+= 3
      } else {
        offset &+= count(scalarAt: offset, of: text, functionWords)
      }
    }
    endWord(functionWords)
  }

  @inline(__always)
  private mutating func count(ascii byte: UInt8, _ functionWords: FunctionWords) {
    let letter = byte | 0x20
    if letter &- UInt8(ascii: "a") < 26 {
      key = FunctionWords.appending(letter, to: key)
      length &+= 1
    } else if byte != UInt8(ascii: "'") {
      endWord(functionWords)
    }
  }

  @inline(__always)
  private mutating func countHan(_ scalar: UInt32, _ variants: UnsafeBufferPointer<UInt8>) {
    han &+= 1
    guard scalar >= 0x4E00, Int(scalar) &- 0x4E00 < variants.count else { return }
    switch HanVariant(rawValue: variants[Int(scalar) &- 0x4E00]) {
    case .simplified: simplified &+= 1
    case .traditional: traditional &+= 1
    case .japanese: japanese &+= 1
    default: break
    }
  }
}

extension ScriptCensus {
  /// Counts any other scalar and tells its length in bytes.
  private mutating func count(
    scalarAt offset: Int, of text: UnsafeBufferPointer<UInt8>, _ functionWords: FunctionWords
  ) -> Int {
    let scalar = UTF8Scalar.at(offset, in: text)
    switch scalar.value {
    case 0xC0...0x24F, 0x1E00...0x1EFF:
      length &+= 1
      hasAccent = true
    case 0x300...0x36F:
      hasAccent = length > 0
    case 0x2018, 0x2019:
      break
    default:
      endWord(functionWords)
      countOther(scalar.value)
    }
    return scalar.length
  }

  private mutating func countOther(_ scalar: UInt32) {
    switch scalar {
    case 0x3041...0x3096: hiragana += 1
    case 0x30A1...0x30FA, 0xFF66...0xFF9D: katakana += 1
    case 0xAC00...0xD7A3, 0x1100...0x11FF, 0x3131...0x318E: hangul += 1
    case 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF: han += 1
    case 0x370...0x1CFF: otherLetters += 1
    default: break
    }
  }

  @inline(__always)
  private mutating func endWord(_ functionWords: FunctionWords) {
    guard length > 0 else { return }
    words &+= 1
    latinLetters &+= length
    if hasAccent {
      accented &+= 1
    } else {
      switch functionWords.kind(of: key) {
      case .english: english &+= 1
      case .maybeEnglish: maybeEnglish &+= 1
      case .foreign: foreign &+= 1
      case .unknown: break
      }
    }
    key = 0
    length = 0
    hasAccent = false
  }
}
