/// A word of an English text, as VADER sees it: what stands between spaces, without punctuation.
struct EnglishToken {
  /// Its number in the lexicon; -1 for a word that the lexicon does not have.
  let word: Int
  /// Its bytes in the folded text; those of the emoji for a word that stands for one.
  let range: Range<Int>
  /// Whether it has letters, and capitals only.
  let isUpper: Bool
  /// Whether it contains "n't".
  let hasNotSuffix: Bool

  private init(word: Int, range: Range<Int>, isUpper: Bool, hasNotSuffix: Bool) {
    self.word = word
    self.range = range
    self.isUpper = isUpper
    self.hasNotSuffix = hasNotSuffix
  }

  /// The word at a range of a folded text.
  init(
    word: Int, range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>,
    _ capitals: UnsafeBufferPointer<UInt8>
  ) {
    self.init(
      word: word, range: range, isUpper: text.isUpper(range, capitals),
      hasNotSuffix: text.hasNotSuffix(range))
  }

  /// The same word, standing for something else in the text.
  func standing(at range: Range<Int>) -> EnglishToken {
    EnglishToken(word: word, range: range, isUpper: isUpper, hasNotSuffix: hasNotSuffix)
  }

  /// The unknown word that it becomes with other letters right after it.
  func joined(isUpper: Bool, hasNotSuffix: Bool) -> EnglishToken {
    EnglishToken(word: -1, range: range, isUpper: isUpper, hasNotSuffix: hasNotSuffix)
  }
}
