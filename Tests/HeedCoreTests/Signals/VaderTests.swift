import Foundation
import TestSupport
import Testing

@testable import HeedCore

/// English sentiment beside the package that it follows.
struct VaderTests {
  /// The values that the package gives to these.
  @Test(arguments: [
    ("VADER is smart, handsome, and funny.", 0.8316),
    ("VADER is smart, handsome, and funny!", 0.8439),
    ("VADER is very smart, handsome, and funny.", 0.8545),
    ("VADER is VERY SMART, handsome, and FUNNY.", 0.9227),
    ("VADER is VERY SMART, handsome, and FUNNY!!!", 0.9342),
    ("VADER is VERY SMART, uber handsome, and FRIGGIN FUNNY!!!", 0.9469),
    ("VADER is not smart, handsome, nor funny.", -0.7424),
    ("The book was good.", 0.4404),
    ("At least it isn't a horrible book.", 0.431),
    ("The book was only kind of good.", 0.3832),
    (
      "The plot was good, but the characters are uncompelling and the dialog is not great.",
      -0.7042
    ),
    ("Today SUX!", -0.5461),
    ("Today only kinda sux! But I'll get by, lol", 0.5249),
    ("Make sure you :) or :D today!", 0.8633),
    ("Catch utf-8 emoji such as 💘 and 💋 and 😁", 0.875),
    ("Not bad at all", 0.431),
    ("The invoice came on Monday.", 0),
  ])
  func knownValue(text: String, compound: Double) throws {
    #expect(try SignalTrial.sentiment(text, language: "en") == compound)
  }

  @Test(.enabled(if: VaderPackage.isInstalled, "vaderSentiment is not installed"))
  func randomSentences() throws {
    let lists = try SignalTrial.lexicons()
    var english = RandomEnglish(
      seed: 20_140_601, rated: Self.words(in: lists[LexiconFile.english.path]),
      // Folding makes Ⓜ a small letter, which is no emoji any more.
      emoji: Self.words(in: lists[LexiconFile.emoji.path]).filter { $0 != "Ⓜ" })
    let sentences = (0..<5_000).map { _ in english.sentence() }
    try expectSameCompounds(sentences)
  }

  /// The sentences that people rated for the method's paper.
  @Test(
    .enabled(if: VaderPackage.isInstalled, "vaderSentiment is not installed"),
    .enabled(if: Checkout.suite("vader") != nil, "the rated sentences are not at hand"),
    arguments: ["tweets", "amazonReviewSnippets", "movieReviewSnippets", "nytEditorialSnippets"])
  func ratedSentences(set: String) throws {
    let bytes = try Checkout.suiteBytes("vader/\(set)_GroundTruth.txt")
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    let sentences = lines.compactMap { line in
      line.split(separator: "\t", maxSplits: 2).dropFirst(2).first.map(String.init)
    }
    #expect(sentences.count > 3_000)
    try expectSameCompounds(sentences)
  }

  private func expectSameCompounds(_ sentences: [String]) throws {
    let expected = try VaderPackage.compounds(sentences)
    let found = try SignalTrial.sentiments(sentences, language: "en")
    try #require(expected.count == sentences.count)
    for (index, sentence) in sentences.enumerated() {
      #expect(found[index] == expected[index], "\(sentence.debugDescription)")
    }
  }

  private static func words(in list: String?) -> [String] {
    (list ?? "").split(separator: "\n").compactMap { line in
      line.hasPrefix("# ") ? nil : line.split(separator: "\t").first.map(String.init)
    }.filter { $0 != "#" }
  }
}
