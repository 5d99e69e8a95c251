/// What a word does in an English sentence, after VADER.
struct EnglishRole: Sendable {
  /// The mean of its ratings, -4 to 4; NaN for a word that the list does not have.
  var rating = Double.nan
  /// How much it adds to the strength of what follows: 0.293, -0.293, or nothing.
  var boost = 0.0
  /// Whether it turns what follows into its opposite.
  var negates = false

  /// Whether the word list has the word.
  var isRated: Bool { !rating.isNaN }
}
