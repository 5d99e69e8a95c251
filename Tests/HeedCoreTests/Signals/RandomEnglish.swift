import TestSupport

@testable import HeedCore

/// Sentences that mean nothing and use everything that the VADER method looks at.
struct RandomEnglish {
  private var source: SeededRandom
  private let rated: [String]
  private let emoji: [String]

  /// Sentences with rated words and with emoji that have names.
  init(seed: UInt64, rated: [String], emoji: [String]) {
    source = SeededRandom(seed: seed)
    self.rated = rated
    self.emoji = emoji
  }

  mutating func sentence() -> String {
    let words = (0..<Int.random(in: 1...14, using: &source)).map { _ in word() }
    return words.reduce("") { $0 + (($0.isEmpty ? "" : pick(Self.gaps)) + $1) }
  }

  private mutating func word() -> String {
    var word =
      switch Int.random(in: 0..<7, using: &source) {
      case 0, 1: pick(rated)
      case 2: pick(Self.modifiers)
      case 3: pick(Self.negations)
      case 4: pick(Self.phraseWords)
      case 5: pick(emoji)
      default: pick(Self.plain)
      }
    switch Int.random(in: 0..<20, using: &source) {
    case 0, 1: word = word.uppercased()
    case 2: word = word.capitalized
    case 3, 4, 5: word += pick(Self.endings)
    case 6: word = pick(["(", "\"", "'", "*", "_"]) + word
    default: break
    }
    return word
  }

  private mutating func pick(_ words: [String]) -> String {
    words[Int.random(in: 0..<words.count, using: &source)]
  }

  private static let gaps = [" ", " ", " ", " ", " ", " ", "  ", "\t", "\n", ""]
  private static let endings = [
    "!", "!!", "!!!!!", "?", "??", "????", ",", ".", "…", "'s", ")", "\"",
  ]

  private static let modifiers = [
    "very", "extremely", "so", "absolutely", "kinda", "sort-of", "slightly", "barely", "most",
    "incredibly", "less", "hardly", "totally", "fucking", "marginally",
  ]

  private static let negations = [
    "not", "never", "isn't", "don't", "can\u{2019}t", "cannot", "without", "nor", "none", "rarely",
    "despite", "wasn't", "hasnt", "no", "neither", "mightn't've", "ain't",
  ]

  private static let phraseWords = [
    "the", "shit", "bomb", "bad", "ass", "badass", "bus", "stop", "yeah", "right", "kiss", "of",
    "death", "to", "die", "for", "beating", "heart", "kind", "sort", "just", "enough", "at",
    "least",
    "very", "never", "so", "this", "without", "doubt", "no", "or", "nor", "but", "But", "BUT",
  ]

  private static let plain = [
    "invoice", "app", "delivery", "I", "a", "12", ":)", ":(", ":D", ";-)", "<3", "-", "--", ":",
    "é",
    "naïve", "ÜBER", "x", "...", "?", "!", "“great”", "love", "hate", "good", "terrible",
  ]
}
