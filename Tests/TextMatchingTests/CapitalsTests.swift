import TestSupport
import Testing
import TextMatching

@Suite struct CapitalsTests {
  /// The letters that were capitals, in the folded text.
  private func capitals(of text: String) -> String {
    FoldedText(text).withCapitals { bytes, capitals in
      let marked = bytes.indices.map { capitals[$0] != 0 }
      let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
      var offset = 0
      return scalars.map { scalar in
        defer { offset += UTF8.width(scalar) }
        return marked[offset] ? String(scalar) : "."
      }.joined()
    }
  }

  @Test(arguments: [
    ("Hello World", "h.....w...."), ("ÜBER é ß É", "über.......é"), ("ＡＢｃ", "ab."),
    ("“A” – B", ".a....b"),
    ("  A", ".a"), ("好A好", ".a."), ("Привет", "п....."), ("I\u{300}a", "ì."), ("", ""),
  ])
  func marked(text: String, expected: String) {
    #expect(capitals(of: text).filter { $0 != "." } == expected.filter { $0 != "." })
  }

  @Test func longTextsAreMarkedAsShortOnes() {
    var generator = SeededRandom(seed: 3)
    let pieces = [
      "Ab", "c", "  ", "D", "é", "É", "好", "你好吗", "!", "The Quick BROWN fox jumps over",
    ]
    for _ in 0..<300 {
      let parts = (0..<6).map { _ in generator.text(of: pieces, upTo: 3) + "." }
      let whole = capitals(of: parts.joined())
      #expect(whole == parts.map { capitals(of: $0) }.joined())
    }
  }
}
