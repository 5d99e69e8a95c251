import TestSupport
import Testing
import TextMatching

/// The set against a plain search, on random texts and words.
@Suite struct PatternSetReferenceTests {
  private static let pieces = [
    "a", "b", "A", "ab", "ba", " ", " ", "'", "é", "e\u{301}", "É", "ß", "慢", "太", "，", "-", "1",
    "\u{200B}", "Ａ", "п", "🙂", "\n",
  ]

  /// Whether the word occurs, found by trying every place, on scalars rather than bytes.
  private func contains(_ pattern: Pattern, _ text: [Unicode.Scalar]) -> Bool {
    let word = Array(FoldedText(pattern.text).string.unicodeScalars)
    guard let first = word.first, let last = word.last else { return false }
    guard word.count <= text.count else { return false }
    let isWord = pattern.kind != .contains && !word.contains(where: isHan)
    return (0...text.count - word.count).contains { start in
      let end = start + word.count
      guard text[start..<end] == word[...] else { return false }
      if isWord, isLetter(first), start > 0, isLetter(text[start - 1]) { return false }
      if isWord, pattern.kind == .word, isLetter(last), end < text.count, isLetter(text[end]) {
        return false
      }
      return true
    }
  }

  private func isHan(_ scalar: Unicode.Scalar) -> Bool {
    "慢太".unicodeScalars.contains(scalar)
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    "abesép1ß".unicodeScalars.contains(scalar) || scalar == "п" || scalar == "\u{301}"
  }

  @Test func agreesWithPlainSearch() throws {
    var generator = SeededRandom(seed: 4)
    var found = 0
    for _ in 0..<60 {
      var patterns: [Pattern] = []
      while patterns.count < 30 {
        let kind = [Pattern.Kind.word, .contains, .wordStart][patterns.count % 3]
        let word = generator.text(of: Self.pieces, upTo: 4)
        if !FoldedText(word).string.allSatisfy({ $0 == " " }) {
          patterns.append(Pattern(kind, word))
        }
      }
      let set = try PatternSet(patterns)
      let scratch = try set.makeScratch()
      var matches = set.makeMatchSet()
      for _ in 0..<60 {
        let text = generator.text(of: Self.pieces, upTo: 25)
        let folded = FoldedText(text)
        folded.withUTF8 { set.scan($0, with: scratch, into: &matches) }
        let scalars = Array(folded.string.unicodeScalars)
        for (index, pattern) in patterns.enumerated() {
          let expected = contains(pattern, scalars)
          found += expected ? 1 : 0
          #expect(
            matches.contains(index) == expected,
            "\(pattern.kind) \(pattern.text.debugDescription) in \(text.debugDescription)")
        }
      }
    }
    #expect(found > 1_000)
  }
}
