import Testing

@testable import HeedCore

/// Times that letters promise in words.
struct LetterPromiseTests {
  @Test(arguments: [
    ("You will hear from us within 24 hours.", "within 24 hours", "24 hours", 23),
    ("**Within two working days** we", "Within two working days", "2 working days", 3),
    ("within the next business day", "within the next business day", "1 working day", 1),
    ("within a week, we", "within a week", "1 week", 1),
    ("within forty-eight hours", "within forty-eight hours", "48 hours", 1),
    ("我们会在24小时内回复。", "24小时内", "24 hours", 5),
    ("我们会在 24 小时 之内回复。", "24 小时 之内", "24 hours", 6),
    ("两个工作日内", "两个工作日内", "2 working days", 1),
    ("十二小时以内", "十二小时以内", "12 hours", 1),
    ("二十四小时内", "二十四小时内", "24 hours", 1),
    ("三天内答复", "三天内", "3 days", 1),
  ])
  func promise(line: String, text: String, span: String, column: Int) {
    let promises = LetterPromise.promises(in: Substring(line))
    #expect(promises.map(\.text) == [text])
    #expect(promises.map(\.span.text) == [span])
    #expect(promises.map(\.column) == [column])
  }

  @Test(arguments: [
    "within reach", "within our company", "within {{ hours }} hours", "国内客户", "内部", "以内",
    "within", "within the", "小时内", "within 99999999999999999999 hours", "within 0 hours",
  ])
  func noPromise(line: String) {
    #expect(LetterPromise.promises(in: Substring(line)).isEmpty)
  }
}
