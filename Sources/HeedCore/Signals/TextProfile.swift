import TextMatching

/// What a folded text is made of, as far as its signals depend on it, counted in one pass.
struct TextProfile {
  /// Letters of the Latin alphabet.
  private(set) var letters = 0
  /// Letters of any alphabet that were capitals.
  private(set) var capitals = 0
  /// Words in the Latin alphabet.
  private(set) var latinWords = 0
  private(set) var han = 0
  private(set) var kana = 0
  /// The longest row of exclamation marks, among which there may be fewer question marks.
  private(set) var exclamation = 0..<0
  /// The longest row of question marks, with at least two marks; exclamation marks may be among them.
  private(set) var doubt = 0..<0
  /// The first `...`, `……` or `。。`.
  private(set) var ellipsis = 0..<0

  init(_ text: UnsafeBufferPointer<UInt8>, _ wereCapitals: UnsafeBufferPointer<UInt8>) {
    var isInWord = false
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      capitals &+= wereCapitals[offset] == 0 ? 0 : 1
      if byte < 0x80 {
        let isLetter = byte &- UInt8(ascii: "a") < 26
        letters &+= isLetter ? 1 : 0
        latinWords &+= isLetter && !isInWord ? 1 : 0
        isInWord = isLetter || isInWord && byte == UInt8(ascii: "'")
        let isMark = byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
        offset = isMark ? noteMarks(at: offset, in: text) : offset &+ 1
        if byte == UInt8(ascii: ".") { noteEllipsis(at: offset - 1, step: 1, times: 3, in: text) }
      } else if (0xE4...0xE9).contains(byte) {
        isInWord = false
        han &+= 1
        offset &+= 3
      } else {
        offset &+= note(scalarAt: offset, in: text, &isInWord)
      }
    }
  }

  /// Whether the text is Chinese, by its writing alone: it has Chinese characters, about as many as
  /// Latin words or more, and hardly any Kana.
  var isChinese: Bool {
    han > 0 && han >= latinWords && 8 * kana <= han
  }

  /// Whether the text has no words that heed knows of, as one of emoji alone.
  var isWordless: Bool {
    latinWords == 0 && han == 0 && kana == 0
  }

  /// Whether the text is written in the Latin alphabet, or in none, such as one of emoji alone.
  var isLatin: Bool {
    kana == 0 && han < max(1, latinWords)
  }
}

extension TextProfile {
  private mutating func note(
    scalarAt offset: Int, in text: UnsafeBufferPointer<UInt8>, _ isInWord: inout Bool
  ) -> Int {
    let scalar = UTF8Scalar.at(offset, in: text)
    switch scalar.value {
    case 0x80..<0x370: return scalar.length
    case 0x3041...0x30FA: kana &+= 1
    case 0x3400..<0x4000: han &+= 1
    case 0x2026: noteEllipsis(at: offset, step: 3, times: 1, in: text)
    case 0x3002: noteEllipsis(at: offset, step: 3, times: 2, in: text)
    default: break
    }
    isInWord = false
    return scalar.length
  }

  /// Notes the row of exclamation and question marks at the offset, and tells where it ends.
  private mutating func noteMarks(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var end = start
    var questions = 0
    while end < text.count, text[end] == UInt8(ascii: "!") || text[end] == UInt8(ascii: "?") {
      questions += text[end] == UInt8(ascii: "?") ? 1 : 0
      end += 1
    }
    let row = start..<end
    if 2 * questions < row.count, row.count > exclamation.count { exclamation = row }
    if questions > 0, row.count > max(1, doubt.count) { doubt = row }
    return end
  }

  /// Notes a character that stands so many times in a row, or more often.
  private mutating func noteEllipsis(
    at start: Int, step: Int, times: Int, in text: UnsafeBufferPointer<UInt8>
  ) {
    guard ellipsis.isEmpty, start + times * step <= text.count else { return }
    var end = start + step
    while end + step <= text.count, text[end..<end + step].elementsEqual(text[start..<start + step])
    {
      end += step
    }
    if end - start >= times * step { ellipsis = start..<end }
  }
}
