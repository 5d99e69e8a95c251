import Testing

@testable import TextMatching

@Suite struct FoldedOffsetsTests {
  /// Where the folded word is found, the text reads as given.
  @Test(arguments: [
    ("We want to CANCEL.", "cancel", "CANCEL"),
    ("Die Straße ist lang", "strasse", "Straße"),
    ("ＲＥＦＵＮＤ please", "refund", "ＲＥＦＵＮＤ"),
    ("two  \n spaces here", "spaces", "spaces"),
    ("can\u{200B}cel it", "cancel", "can\u{200B}cel"),
    ("my re\u{301}sume\u{301}!", "résumé", "re\u{301}sume\u{301}"),
    ("请尽快退款，谢谢", "退款", "退款"),
    ("a re\u{301}", "é", "e\u{301}"),
  ])
  func leadsBack(text: String, folded word: String, expected: String) throws {
    let folded = Array(FoldedText(text).string.utf8)
    let word = Array(word.utf8)
    let start = try #require(
      (0...folded.count - word.count).first { folded[$0..<$0 + word.count] == word[...] })
    let range = FoldedOffsets(text).original(start..<start + word.count)
    let original = String(decoding: Array(text.utf8)[range], as: UTF8.self)
    #expect(Array(original.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func rangesOutsideAreEmpty() {
    #expect(FoldedOffsets("").original(0..<1) == 0..<0)
    #expect(FoldedOffsets("abc").original(2..<9) == 3..<3)
    #expect(FoldedOffsets("abc").original(1..<1) == 3..<3)
  }

  @Test func wholeTextLeadsBackToWholeText() {
    for text in ["abc", "ÉCOLE", "e\u{301}", "客服", "ß"] {
      let count = FoldedText(text).count
      #expect(FoldedOffsets(text).original(0..<count) == 0..<text.utf8.count)
    }
  }
}
