import Testing
import TextMatching

@Suite struct PatternSetTests {
  /// The patterns of these that a text holds.
  private func matches(_ patterns: [Pattern], in text: String) throws -> [Int] {
    let set = try PatternSet(patterns)
    let scratch = try set.makeScratch()
    var found = set.makeMatchSet()
    FoldedText(text).withUTF8 { set.scan($0, with: scratch, into: &found) }
    return Array(found)
  }

  private func matches(_ pattern: Pattern, in text: String) throws -> Bool {
    try !matches([pattern], in: text).isEmpty
  }

  @Test(arguments: [
    ("line", "The line was dead.", true),
    ("line", "We missed the deadline.", false),
    ("line", "Deadline after deadline, and the line is dead", true),
    ("line", "LINE", true),
    ("line", "on-line", true),
    ("line", "lines", false),
    ("line", "line's end", true),
    ("line", "line2", false),
    ("line", "_line_", true),
    ("line", "", false),
    ("tax", "Taxi", false),
    ("don't", "I don\u{2019}t know", true),
    ("log in", "I can't log\n  in", true),
    ("log in", "blog in", false),
    ("café", "Le CAFE\u{301}!", true),
    ("cafe", "café", false),
    ("caf", "café", false),
    ("é", "café", false),
    ("c++", "c++11 is fine", true),
    ("c++", "abc++", false),
    ("#1", "you are #1!", true),
    ("straße", "STRASSE 5", true),
    ("app", "用app登录", true),
    ("app", "用App登录", true),
    ("app", "用ａｐｐ登录", true),
    ("app", "앱app을", true),
    ("app", "用apps登录", false),
    ("慢", "太慢了", true),
    ("退款", "我要求退款，谢谢", true),
    ("退款", "退 款", false),
    ("app崩溃", "这app崩溃了", true),
    ("サポート", "ｻﾎﾟｰﾄが遅い", true),
    ("환불", "환불해 주세요", true),
    ("ช้า", "มันช้ามาก", true),
    ("поддержка", "Поддержка молчит", true),
    ("держка", "Поддержка молчит", false),
  ])
  func wholeWords(word: String, text: String, expected: Bool) throws {
    #expect(try matches(Pattern(.word, word), in: text) == expected)
  }

  @Test(arguments: [
    ("cancel", "We cancelled", true),
    ("cancel", "uncancelled", false),
    ("cancel", "Cancel", true),
    ("cancel my", "please cancel mycontract", true),
    ("取消", "我要取消订阅", true),
  ])
  func wordStarts(word: String, text: String, expected: Bool) throws {
    #expect(try matches(Pattern(.wordStart, word), in: text) == expected)
  }

  @Test(arguments: [
    ("line", "We missed the deadline.", true),
    ("a.c", "abc", false),
    ("a.c", "A.C", true),
    (" in ", "log in now", true),
    (" in ", "login now", false),
    ("（ok）", "(OK)", true),
    (#"\d+"#, "123", false),
    ("\u{0}", "a\u{0}b", true),
  ])
  func contents(literal: String, text: String, expected: Bool) throws {
    #expect(try matches(Pattern(.contains, literal), in: text) == expected)
  }

  @Test(arguments: [
    ("cancel(l?ed|l?ing)?", "CANCELLING now", true),
    (#"order #?\d{4,}"#, "Order  #12345", true),
    (#"order #?\d{4,}"#, "order #123", false),
    (#"\bcrash"#, "it crashes", true),
    (#"\bcrash"#, "backcrash", false),
    ("^slow$", "Slow", true),
    ("^slow$", "slow.", false),
    ("^slow", "very slow", false),
    ("(?i)SLOW", "slow", true),
    ("É+cole", "ÉÉCOLE", true),
    ("e\u{301}cole", "ÉCOLE", true),
    ("[à-é]cole", "École", true),
    ("stra(ß|x)e", "STRASSE", true),
    ("ß?x", "x", true),
    ("退款.{0,3}没", "退款一直没到", true),
    ("退款.{0,3}没", "退款一直都还是没到", false),
    ("（退款）", "(退款)", true),
    ("（退款）", "退款", false),
    (#"[（(]ok[）)]"#, "（OK）", true),
    ("“very”", "\"very\"", true),
    ("[Ａ-Ｃ]x", "bx", true),
    (#"\Q（a.b）\E"#, "(a.b)", true),
    (#"\Q（a.b）\E"#, "(axb)", false),
    ("a\\\u{3000}b", "a b", true),
    ("good.bad", "good\nbad", true),
    ("a\tb", "a b", true),
    ("a\u{0}b", "a\u{0}b", true),
    (#"[]x]y"#, "]y", true),
    (#"[^]x]ß"#, "aß", true),
  ])
  func expressions(source: String, text: String, expected: Bool) throws {
    #expect(try matches(Pattern(.expression, source), in: text) == expected)
  }

  @Test func findsAllPatternsTogether() throws {
    let patterns = [
      Pattern(.word, "refund"), Pattern(.contains, "fun"), Pattern(.expression, "re.*d"),
      Pattern(.word, "fun"), Pattern(.word, "refund"), Pattern(.contains, "退款"),
    ]
    #expect(try matches(patterns, in: "A refund!") == [0, 1, 2, 4])
    #expect(try matches(patterns, in: "fun 退款") == [1, 3, 5])
    #expect(try matches(patterns, in: "").isEmpty)
  }

  @Test func emptySetFindsNothing() throws {
    #expect(try matches([], in: "anything").isEmpty)
  }

  @Test func eachScanForgetsTheOneBefore() throws {
    let set = try PatternSet([Pattern(.word, "refund")])
    let scratch = try set.makeScratch()
    var found = set.makeMatchSet()
    FoldedText("refund").withUTF8 { set.scan($0, with: scratch, into: &found) }
    #expect(found.contains(0))
    FoldedText("").withUTF8 { set.scan($0, with: scratch, into: &found) }
    #expect(!found.contains(0))
  }

  @Test func threadsShareASet() async throws {
    let set = try PatternSet([Pattern(.word, "refund"), Pattern(.contains, "慢")])
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let scratch = try set.makeScratch()
          var found = set.makeMatchSet()
          var count = 0
          for index in 0..<2_000 {
            let text = FoldedText(index % 2 == 0 ? "a refund" : "太慢")
            text.withUTF8 { set.scan($0, with: scratch, into: &found) }
            if Array(found) == [index % 2] { count += 1 }
          }
          return count
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == Array(repeating: 2_000, count: 8))
  }

  @Test func longTextsAreScannedToTheirEnd() throws {
    let patterns = [
      Pattern(.word, "refund"), Pattern(.expression, "(a|b)*c"), Pattern(.expression, "x.*y.*z"),
      Pattern(.word, "aaaa"),
    ]
    let long = "xy" + String(repeating: "a", count: 10_000_000)
    #expect(try matches(patterns, in: long + "z refund") == [0, 2])
  }
}
