/// What a word does in a Chinese sentence.
enum ChineseRole: Hashable, Sendable {
  case none
  /// It speaks well (more than 0, up to 4) or badly (less) of something.
  case rated(Double)
  /// Punctuation that speaks well or badly; it ends what negations and words of degree reach.
  case mark(Double)
  /// It turns the rated word after it into its opposite.
  case negation
  /// It multiplies the strength of the rated word after it.
  case degree(Double)
}
