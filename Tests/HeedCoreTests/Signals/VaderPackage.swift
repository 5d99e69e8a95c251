import Foundation
import TestSupport

/// The Python package vaderSentiment 3.3.2, as the judge of English sentiment.
enum VaderPackage {
  static let isInstalled = Python.has("vaderSentiment.vaderSentiment")

  /// The compound values of texts.
  ///
  /// What heed folds away before it looks at a text is folded for the package too, in the texts and
  /// in the names of emoji.
  static func compounds(_ texts: [String]) throws -> [Double] {
    try Python.lines(program, records: texts).compactMap(Double.init)
  }

  private static let program = #"""
    import json, sys
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
    plain = str.maketrans({
        "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-",
        "\u2026": ".", "\ufe0f": None})
    judge = SentimentIntensityAnalyzer()
    judge.emojis = {emoji: name.translate(plain) for emoji, name in judge.emojis.items()}
    for text in json.load(sys.stdin):
        print(judge.polarity_scores(text.translate(plain))["compound"])
    """#
}
