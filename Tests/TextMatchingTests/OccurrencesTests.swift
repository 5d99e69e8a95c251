import Testing
import TextMatching

@Suite struct OccurrencesTests {
  /// The pieces of the text where the pattern occurs.
  private func occurrences(of pattern: Pattern, in text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    return try PatternSet([pattern]).occurrences(of: 0, in: text)
      .map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test func findsAllPlacesOfAWord() throws {
    let text = "Line after line, no deadline, LINE\u{2019}s end"
    #expect(try occurrences(of: Pattern(.word, "line"), in: text) == ["Line", "line", "LINE"])
    #expect(
      try occurrences(of: Pattern(.contains, "line"), in: text) == ["Line", "line", "line", "LINE"])
  }

  @Test func findsTheLongestMatchOfAnExpression() throws {
    let pattern = Pattern(.expression, "cancel(l?ed|l?ing)?")
    #expect(
      try occurrences(of: pattern, in: "We Cancelled and cancel") == ["Cancelled", "cancel"])
    let order = Pattern(.expression, #"order #?\d{4,}"#)
    #expect(try occurrences(of: order, in: "my Order   #123456!") == ["Order   #123456"])
  }

  @Test func pointsIntoTheTextAsItWas() throws {
    #expect(try occurrences(of: Pattern(.word, "straße"), in: "die STRASSE") == ["STRASSE"])
    #expect(try occurrences(of: Pattern(.word, "strasse"), in: "die Straße") == ["Straße"])
    #expect(try occurrences(of: Pattern(.word, "退款"), in: "请退款，退款") == ["退款", "退款"])
  }

  @Test func expressionTooLargeToFollowBackGivesItsEnd() throws {
    let set = try PatternSet([Pattern(.expression, "a.{0,60}b")])
    #expect(set.occurrences(of: 0, in: "xxa--b") == [6..<6])
  }

  @Test func isEmptyWhereNothingMatches() throws {
    let set = try PatternSet([Pattern(.word, "refund")])
    #expect(set.occurrences(of: 0, in: "nothing").isEmpty)
    #expect(set.occurrences(of: 0, in: "").isEmpty)
    #expect(set.occurrences(of: 7, in: "refund").isEmpty)
  }
}
