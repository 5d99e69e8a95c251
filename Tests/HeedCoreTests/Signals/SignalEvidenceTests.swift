import Testing

@testable import HeedCore

struct SignalEvidenceTests {
  @Test func wordsAreShownAsTheyWereWritten() throws {
    let evidence = try SignalTrial.evidence(
      "I am FURIOUS.  The “worst” support ever!!", language: "en")
    #expect(evidence.sentiment.map(\.word) == ["FURIOUS", "worst", "support"])
    #expect(evidence.sentiment.map { $0.value > 0 } == [false, false, true])
    #expect(evidence.tones.map(\.tone) == [.angry])
    #expect(evidence.tones.first?.words == ["FURIOUS", "!!"])
    #expect(evidence.shouting == [])
  }

  @Test func chinese() throws {
    let evidence = try SignalTrial.evidence("ＡＰＰ不好用，谢谢！！！")
    #expect(evidence.sentiment.map(\.word) == ["不好用", "谢谢"])
    #expect(evidence.tones.map(\.tone) == [.angry, .frustrated, .grateful])
    #expect(evidence.shouting == ["！！！"])
  }

  /// The sum of what the words add, mapped to -1...1, is the sentiment.
  @Test(arguments: ["The app is good but the support is awful", "味道好但是太慢", "very nice"])
  func contributionsAddUp(comment: String) throws {
    let sum = try SignalTrial.evidence(comment).sentiment.reduce(0) { $0 + $1.value }
    #expect(try SignalTrial.sentiment(comment) == EnglishSentiment.compound(sum))
  }

  @Test func withoutCommentThereIsNone() throws {
    let terms = try SignalTrial.configuration.get().triage.terms
    let evidence = terms.evidence(of: try SignalTrial.response(nil))
    #expect(evidence.sentiment.isEmpty && evidence.tones.isEmpty && evidence.shouting.isEmpty)
  }
}
