import TextMatching

/// Takes a folded text apart into the words of the VADER method.
///
/// Words stand between spaces. Punctuation at their ends goes, unless at most two characters are
/// left: then the whole may be an emoticon, such as `:)`. An emoji is read as the words of its name.
/// Other than VADER's package, it takes `…` and the full stops of other scripts for punctuation.
struct EnglishTokenizer {
  private(set) var tokens: [EnglishToken] = []
  private(set) var exclamationMarks = 0
  private(set) var questionMarks = 0

  private let lexicon: Lexicon

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// Replaces the tokens by those of another text.
  ///
  /// - Parameters:
  ///   - text: folded text.
  ///   - capitals: from the same `FoldedText`.
  ///   - words: the words of the lexicon that were found in the text.
  mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, _ capitals: UnsafeBufferPointer<UInt8>,
    words: [WordMatch]
  ) {
    tokens.removeAll(keepingCapacity: true)
    exclamationMarks = 0
    questionMarks = 0
    var cursor = WordCursor(words)
    var start = 0
    while start < text.count {
      let (end, emoji) = end(ofRunAt: start, in: text)
      if start < end {
        let range = text.wordRange(in: start..<end)
        let word = cursor.word(at: range, in: lexicon.words)
        tokens.append(EnglishToken(word: word, range: range, text, capitals))
      }
      start = emoji.map { append($0, text, capitals) } ?? end + 1
    }
  }

  private struct Emoji {
    let name: String
    let range: Range<Int>
  }

  /// Where a run of characters ends: at a space, at the end of the text, or before an emoji.
  private mutating func end(
    ofRunAt start: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (end: Int, emoji: Emoji?) {
    var offset = start
    while offset < text.count {
      let byte = text[offset]
      if byte < 0x80 {
        if byte == UInt8(ascii: " ") { break }
        if byte == UInt8(ascii: "!") { exclamationMarks += 1 }
        if byte == UInt8(ascii: "?") { questionMarks += 1 }
        offset += 1
      } else {
        let scalar = UTF8Scalar.at(offset, in: text)
        let end = offset + scalar.length
        if let name = lexicon.name(ofEmoji: scalar.value) {
          return (offset, Emoji(name: name, range: offset..<end))
        }
        offset = end
      }
    }
    return (offset, nil)
  }

  /// Appends the words of an emoji's name, and tells where the text goes on.
  ///
  /// Text right after the emoji joins the last word of the name, as in VADER's package; that makes an
  /// unknown word, unless it is punctuation after a word of more than two letters.
  private mutating func append(
    _ emoji: Emoji, _ text: UnsafeBufferPointer<UInt8>, _ capitals: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let lastLength = appendName(of: emoji)
    let rest = emoji.range.upperBound..<end(ofRunAt: emoji.range.upperBound, in: text).end
    let isPunctuation = text.isPunctuation(rest)
    if !rest.isEmpty, !isPunctuation || lastLength <= 2, let last = tokens.popLast() {
      tokens.append(
        last.joined(
          isUpper: last.isUpper && (isPunctuation || text.isUpper(rest, capitals)),
          hasNotSuffix: text.hasNotSuffix(rest)))
    }
    return rest.upperBound
  }

  /// Appends the words of an emoji's name, and tells how long the last one is.
  private mutating func appendName(of emoji: Emoji) -> Int {
    let name = FoldedText(emoji.name)
    return name.withCapitals { name, capitals in
      var length = 0
      var start = 0
      while start < name.count {
        let end = end(ofRunAt: start, in: name).end
        let range = name.wordRange(in: start..<end)
        let word = lexicon.words.number(ofFolded: UnsafeBufferPointer(rebasing: name[range]))
        let token = EnglishToken(word: word ?? -1, range: range, name, capitals)
        tokens.append(token.standing(at: emoji.range))
        length = range.count
        start = end + 1
      }
      return length
    }
  }
}
