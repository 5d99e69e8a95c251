import TestSupport
import Testing

@testable import HeedCore

/// What was read before steps back, and nothing that differs does.
struct FamiliarWordingTests {
  private static let english =
    "Thank you for being frank with us. You wrote on Monday in November: I am not able to refund it."
  private static let chinese = "谢谢您坦率地告诉我们。您在上旬（周一）写道：我们不能退款。"

  private func reader(of text: String) -> FamiliarWording {
    var wording = FamiliarWording()
    wording.learn(text, in: "en")
    return wording
  }

  /// The words of a text that are not familiar.
  private func new(_ text: String, to wording: FamiliarWording) -> [String] {
    wording.stretches(of: text, in: "en").filter { !$0.isFamiliar }.map(\.text.trimmingWhiteSpace)
  }

  @Test(arguments: [english, chinese])
  func `Nothing is familiar at first, all of it the second time, none of it in another kind`(
    text: String
  ) {
    #expect(new(text, to: FamiliarWording()) == [text])
    #expect(new(text, to: reader(of: text)) == [])
    #expect(reader(of: text).stretches(of: text, in: "zh").allSatisfy { !$0.isFamiliar })
  }

  @Test func `Line breaks make no difference`() {
    let broken = Self.english.replacing("being frank", with: "being\nfrank")
    #expect(new("You wrote on Monday in November:", to: reader(of: broken)) == [])
  }

  @Test(
    "what differs is not familiar",
    arguments: [
      (english, "Monday in", "Friday last", ["Friday last"]),
      (english, "frank with", "very frank with", ["very"]),
      (
        english, "us. You", "us. We refund all of it at once. You", ["We refund all of it at once."]
      ),
      (english, "not able", "able", ["am able"]),
      (english, "refund it.", "refund", ["refund"]),
      (chinese, "上旬（周一）", "下旬（周五）", ["下", "五"]),
      (chinese, "不能", "能", ["们能"]),
    ])
  func differs(text: String, old: String, new changed: String, unfamiliar: [String]) {
    #expect(new(text.replacing(old, with: changed), to: reader(of: text)) == unfamiliar)
  }

  @Test(arguments: [
    ("You will hear from me by Friday 27 November: what is possible.", "Friday 27 November:"),
    ("哪些能改，我最迟11月27日告诉您。", "迟11月27日"),
  ])
  func `Figures and what stands beside them are never familiar`(text: String, bright: String) {
    #expect(new(text, to: reader(of: text)) == [bright])
  }

  @Test(arguments: [
    ("{{ full_name }}，您好：", "陈伟，您好：", "陈刚，您好：", ["陈刚"]),
    ("{{ full_name }}，您好：", "陈伟，您好：", "陈伟，您好：", []),
    ("Dear {{ full_name }},", "Dear Anna Weber,", "Dear Anna Novak,", ["Anna Novak,"]),
  ])
  func `A name of which a part was read before is new as a whole`(
    template: String, read: String, text: String, unfamiliar: [String]
  ) {
    var wording = reader(of: read)
    for sentence in TemplateSentence.all(inTemplate: template) { wording.learn(sentence, in: "en") }
    #expect(new(text, to: wording) == unfamiliar)
  }

  private static let template = """
    Dear {{ first_name }},

    You wrote on {{ submitted_on }}:

    You will hear from me by {{ resolve_day }}: what I have found.
    """

  private func bright(_ text: String, dayOfAnswer: String? = nil) -> [String] {
    var wording = FamiliarWording()
    for sentence in TemplateSentence.all(inTemplate: Self.template) {
      wording.learn(sentence, in: "en")
    }
    return wording.stretches(of: text, in: "en", dayOfAnswer: dayOfAnswer)
      .filter { !$0.isFamiliar }.map(\.text.trimmingWhiteSpace)
  }

  @Test func `Of a sentence of a template that was read, the values are not familiar`() {
    #expect(bright("Dear Ana,") == ["Ana,"])
    #expect(bright("Dear Ana, no refund for you,") == ["Ana, no refund for you,"])
    #expect(bright("Dear Ana.") == ["Dear Ana."])
    #expect(bright("You wrote on Monday 16 November:") == ["Monday 16 November:"])
  }

  @Test func `The day on which the customer wrote is familiar where it is the right one`() {
    let day = "Monday 16\u{A0}November"
    #expect(bright("You wrote on Monday 16 November:", dayOfAnswer: day) == [])
    #expect(
      bright("You wrote on Monday 17 November:", dayOfAnswer: day) == ["Monday 17 November:"])
    let promise = "You will hear from me by Monday 16 November: what I have found."
    #expect(bright(promise, dayOfAnswer: day) == ["Monday 16 November:"], "a promise is looked at")
  }

  @Test func `A text was read as it is, or was not`() {
    var wording = FamiliarWording()
    wording.learn("P1, 6 days late", in: "en")
    #expect(wording.holds("P1, 6 days late", in: "en"))
    #expect(!wording.holds("P1, 5 days late", in: "en"))
    #expect(!wording.holds("P1, 6 days late", in: "zh"))
  }

  /// Whatever is left out, put in or changed of a sentence, some of it is not familiar.
  @Test(arguments: 0..<300)
  func `A sentence that was not read is never familiar as a whole`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let words = ["I", "am", "not", "sorry", "to", "say", "我", "们", "不", "退", "no", "money"]
    func sentence() -> [String] {
      (0...random.number(below: 9)).map { _ in words[random.number(below: words.count)] }
    }
    var read: Set<[String]> = []
    var wording = FamiliarWording()
    for _ in 0..<20 {
      let next = sentence()
      let text = next.joined(separator: " ")
      let stretches = wording.stretches(of: text, in: "en")
      #expect(stretches.map(\.text).joined() == text)
      #expect(stretches.allSatisfy(\.isFamiliar) == read.contains(next), "\(text)")
      wording.learn(text, in: "en")
      read.insert(next)
    }
  }

  @Test(arguments: 0..<300)
  func `Any text comes out as it went in`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let texts = (0..<4).map { _ in random.words(upTo: 40) }
    let wording = reader(of: texts[0] + texts[1])
    for text in texts + [texts[1] + texts[2], ""] {
      #expect(wording.stretches(of: text, in: "en").map(\.text).joined() == text)
    }
  }
}
