import Testing

@testable import HeedCore

/// Which word list a comment is read by, and when none fits.
struct SentimentLanguageTests {
  @Test(arguments: [
    ("Das ist gut, aber die Rechnung war falsch und niemand antwortet.", nil),
    ("Das ist gut.", "de"), ("love", "de"), ("C'est une catastrophe, je suis très déçu", nil),
    ("サポートの返事が遅いです。最高ではない", nil), ("환불해 주세요 love", "ko"), ("12 34", nil), ("", nil),
    ("Invoice 12", nil), ("Отлично, love it", nil),
  ])
  func noSentiment(comment: String, language: String?) throws {
    #expect(try SignalTrial.sentiment(comment, language: language) == nil)
  }

  @Test(arguments: [
    ("Great product!!", nil), ("Love it", "zh-Hans"), ("very good", nil),
    ("This app is great, I love it and so does my whole team.", "de"),
    ("这个app很good，用着方便", nil), ("很好用", "en"), ("The 客服 was very helpful, thanks a lot", nil),
    ("❤️", "en"), ("👍", nil),
  ])
  func goodWords(comment: String, language: String?) throws {
    let sentiment = try SignalTrial.sentiment(comment, language: language)
    #expect(sentiment ?? 0 > 0)
  }

  @Test func anEnglishTextWithoutRatedWordsIsInTheMiddle() throws {
    #expect(try SignalTrial.sentiment("The invoice came on Monday.", language: "en") == 0)
    #expect(try SignalTrial.sentiment("发票周一到了") != nil)
  }

  @Test func withoutCommentThereAreNoSignals() throws {
    let response = try SignalTrial.response(nil, language: "en")
    #expect(response[.sentiment] == .missing)
    #expect(response[.tone] == .missing)
    #expect(response[.shouting] == .missing)
  }
}
