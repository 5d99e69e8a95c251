/// What the word lists say of one word.
struct LexiconEntry: Sendable {
  /// What the word does in an English sentence.
  var english = EnglishRole()
  /// What it does in a Chinese one.
  var chinese = ChineseRole.none
  /// How a comment with this word sounds.
  var tones: ToneSet = []
  /// Whether longer words that begin with this one carry its tones too.
  var isStem = false
}
