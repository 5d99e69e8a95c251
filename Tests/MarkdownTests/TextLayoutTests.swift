import TestSupport
import Testing

@testable import Markdown

struct TextLayoutTests {
  @Test(arguments: [
    ("Hi **{{ n }}**,\nhow _are_ you?  \nFine", "Hi Ana, how are you?\nFine\n"),
    ("# Head\n\nText", "Head\n\nText\n"), ("a & b \\< \"c\" &copy;", "a & b < \"c\" ©\n"),
    ("> quote\n> more\n\nafter", "> quote more\n\nafter\n"), ("> a\n>\n> b", "> a\n>\n> b\n"),
    ("> a\n>\n> > b\n\nc", "> a\n>\n> > b\n\nc\n"),
    ("- a\n- b\n  - c\n- d", "- a\n- b\n  - c\n- d\n"),
    ("- a\n\n  more\n\n- b", "- a\n\n  more\n\n- b\n"),
    ("9. a\n10. b\n\n    c", "9. a\n\n10. b\n\n    c\n"),
    ("1. a\n   1. x\n   2. y\n2. b", "1. a\n   1. x\n   2. y\n2. b\n"),
    ("> - a\n> - b", "> - a\n> - b\n"), ("1. 1. a\n   2. b\n2. c", "1. 1. a\n   2. b\n2. c\n"),
    ("- > a\n  > b", "- > a b\n"), ("a\n\n---\n\nb", "a\n\n----------\n\nb\n"),
    ("```\n  a\n\nb  c\n```", "  a\n\nb  c\n"), ("`a  b`", "a  b\n"),
    ("![alt](https://i.example/x.png) a", "alt a\n"),
    ("[t](https://x.example/)", "t (https://x.example/)\n"),
    ("<https://x.example/>", "https://x.example/\n"),
    ("[https://x.example/](https://x.example/)", "https://x.example/\n"),
    ("<a@b.example>", "a@b.example\n"),
    ("[write](mailto:a@b.example?subject=x)", "write (a@b.example)\n"),
    ("[call](tel:+4930)", "call (+4930)\n"),
    ("[{{ u }}]({{ u }})", "https://u.example\n"),
    ("[here]({{ u }})", "here (https://u.example)\n"), ("", ""),
    ("您好，\n我们\n收到", "您好，我们收到\n"),
  ])
  func structureBecomesLines(template: String, text: String) throws {
    let values = ["n": "Ana", "u": "https://u.example"]
    #expect(try Sample(template, values: values).text == text)
  }

  @Test func everyLineOfAQuotedValueIsQuoted() throws {
    let values = ["c": "first line\nsecond line\n\nthird"]
    #expect(
      try Sample("> {{ c }}\n\nend", values: values).text
        == "> first line\n> second line\n>\n> third\n\nend\n")
    #expect(
      try Sample("- {{ c }}", values: values).text
        == "- first line\n  second line\n\n  third\n")
  }

  /// The numbers are those of the items that are printed, not of those written.
  @Test func itemsAreNumberedAsPrinted() throws {
    let item = StructureMark.numberedItem.text + "x" + StructureMark.close.text
    let begin = StructureMark.numbers.text + "3;"
    #expect(Sample.laidOut(begin + item + item + item) == "3. x\n4. x\n5. x\n")
  }

  @Test func wordsThatStayTogetherAreMarkedAsTheLayoutReadsThem() {
    #expect("\(TextLayout.unbroken)" == StructureMark.unbroken.text)
    #expect("\(TextLayout.endOfUnbroken)" == StructureMark.endOfUnbroken.text)
  }

  @Test func emptyParagraphsItemsAndQuotesLeaveNothing() throws {
    let values = ["e": ""]
    let template = "a\n\n{{ e }}\n\n- {{ e }}\n- b\n\n> {{ e }}\n\nc"
    #expect(try Sample(template, values: values).text == "a\n\n- b\n\nc\n")
  }

  @Test func linesAreFilledToTheWidth() throws {
    let sample = try Sample(
      "> The quick brown fox jumps over the lazy dog.\n\n- The quick brown fox")
    #expect(
      sample.laidOut(width: 20)
        == "> The quick brown\n> fox jumps over the\n> lazy dog.\n\n- The quick brown\n  fox\n")
  }

  @Test func chineseIsFilledByWidthAndNotBrokenBeforeClosingPunctuation() throws {
    #expect(Sample.laidOut("感谢您告诉我们，", width: 14) == "感谢您告诉我\n们，\n")
    #expect(Sample.laidOut("感谢您告诉（我们）", width: 12) == "感谢您告诉\n（我们）\n")
    #expect(Sample.laidOut("感谢您告诉「我们", width: 12) == "感谢您告诉\n「我们\n")
    #expect(Sample.laidOut("感谢 Kim 您告诉", width: 8) == "感谢 Kim\n您告诉\n")
    #expect(Sample.laidOut("订单ABC您好", width: 8) == "订单ABC\n您好\n")
  }

  @Test(arguments: [
    "https://example.com/a/very/long/path?with=a&query=string",
    "https://example.com/?q=a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p-q-r-s-t",
  ])
  func addressesAreNeverBroken(address: String) throws {
    let templates = [
      "Please see [this page](\(address)) soon.", "Please see \(address) soon.",
      "请看\(address)，谢谢您的反馈", "请看[这里](\(address))谢谢您的反馈",
    ]
    for template in templates {
      let lines = try Sample(template).laidOut(width: 20).split(separator: "\n")
      #expect(lines.contains { $0.contains(address) }, "\(template)")
    }
  }

  @Test func chineseRightAfterATypedAddressBreaksOnlyAfterPunctuation() {
    let text = Sample.laidOut("见https://e.example/中文路径，谢谢您的反馈", width: 20)
    #expect(text == "见\nhttps://e.example/中文路径，\n谢谢您的反馈\n")
  }

  private static func unbroken(_ words: String) -> String {
    StructureMark.unbroken.text + words + StructureMark.endOfUnbroken.text
  }

  @Test(arguments: [
    ("by ", "Monday 23 November", ": then", 22, "by Monday 23 November:\nthen\n"),
    ("by ", "Monday 23 November", ": then", 21, "by\nMonday 23 November:\nthen\n"),
    ("您在", "11月17日（周二）", "写道：谢谢", 16, "您在\n11月17日（周二）\n写道：谢谢\n"),
    ("您在", "11月17日（周二）", "写道：谢谢", 20, "您在11月17日（周二）\n写道：谢谢\n"),
    ("", "Monday 23 November", " is far", 10, "Monday 23 November\nis far\n"),
    ("a b", "c d", "e f", 4, "a\nbc de\nf\n"),
  ])
  func wordsThatStayTogether(
    before: String, words: String, after: String, width: Int, lines: String
  ) {
    #expect(Sample.laidOut(before + Self.unbroken(words) + after, width: width) == lines)
  }

  @Test func noBreakSpacesHoldWordsTogetherAndArePlain() {
    #expect(Sample.laidOut("pay 1\u{202F}234,50\u{A0}€ now", width: 12) == "pay\n1 234,50 €\nnow\n")
  }

  /// Words that stay together are on one line, and the text is otherwise the same; lines are no
  /// longer than they have to be.
  @Test(arguments: 1...200)
  func wordsStayTogetherAnywhere(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let joint = seed.isMultiple(of: 2) ? " " : ""
    let dates = ["Monday 23 November", "17:00 (Berlin time)", "11月17日（周二）", "TEN-2FKQ"]
    var marked = ""
    var plain = ""
    var wanted: [String] = []
    for _ in 0...random.number(below: 6) {
      let words = random.text()
      let date = dates[random.number(below: dates.count)]
      marked += words + joint + Self.unbroken(date) + joint
      plain += words + date
      wanted.append(date)
    }
    let width = 24 + random.number(below: 40)
    let output = Sample.laidOut(marked, width: width)
    let kept = { (text: String) in
      text.unicodeScalars.filter { $0 != " " && $0 != "\n" }.map(\.value)
    }
    #expect(kept(output) == kept(plain))
    for date in Set(wanted) {
      #expect(output.ranges(of: date).count >= wanted.count { $0 == date }, "\(output)")
    }
    for line in output.split(separator: "\n") where line.contains(" ") && joint == " " {
      let longest = line.split(separator: " ").map { DisplayWidth.columns(of: String($0)) }.max()
      #expect(DisplayWidth.columns(of: String(line)) <= max(width, longest ?? 0), "\(output)")
    }
  }

  @Test func aValueCanNotForgeAMark() {
    let text = Sample.laidOut("a\u{1E}Qb", width: 20)
    #expect(text.contains("a") && text.contains("Qb"))
  }

  /// Whatever the text: no line is too wide if it could be broken, and no word is lost.
  @Test(arguments: 1...200)
  func fillingLosesNothing(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let text = random.text()
    let width = 10 + random.number(below: 40)
    let output = Sample.laidOut(text, width: width)
    let kept = { (text: String) in
      text.unicodeScalars.filter { $0 != " " && $0 != "\n" }.map(\.value)
    }
    #expect(kept(output) == kept(text))
    for line in output.split(separator: "\n") where line.contains(" ") {
      let words = line.split(separator: " ")
      let longest = words.map { DisplayWidth.columns(of: String($0)) }.max() ?? 0
      #expect(DisplayWidth.columns(of: String(line)) <= max(width, longest))
      #expect(line.last != " " && line.first != " ")
    }
  }
}

private let alphabets = ["abcdefg", "您好我们的反馈", "，。「」", "éüß", "👍🎉", "ab", "한국어", "-.("]

extension SeededRandom {
  /// Words of several scripts, some of them in lines of their own.
  fileprivate mutating func text() -> String {
    var text = ""
    for _ in 0..<number(below: 60) {
      let alphabet = Array(alphabets[number(below: alphabets.count)])
      for _ in 0...number(below: 9) { text.append(alphabet[number(below: alphabet.count)]) }
      if number(below: 3) > 0 { text += number(below: 20) == 0 ? "\n" : " " }
    }
    return text
  }
}
