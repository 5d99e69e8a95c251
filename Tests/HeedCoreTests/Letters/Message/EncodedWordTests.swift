import MIME
import TestSupport
import Testing

@testable import HeedCore

/// Header text, read back as it was before it was encoded.
struct EncodedWordTests {
  @Test func `What heed encodes is read back, whatever it is`() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<2_000 {
      let text = random.words(upTo: 60).split(separator: " ").joined(separator: " ")
      guard !text.isEmpty, !ControlCharacters.isIn(text) else { continue }
      var bytes: [UInt8] = []
      EncodedWord.append(text, lineStart: 0, to: &bytes)
      let field = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "")
      #expect(EncodedText.decoded(field) == text, "\(field)")
    }
  }
}
