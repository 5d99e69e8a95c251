/// A rated word of a text with what it adds to the sentiment.
struct SentimentContribution {
  /// The position of the word among the words of the text.
  let position: Int
  /// Its bytes in the folded text.
  let range: Range<Int>
  var value: Double
}
