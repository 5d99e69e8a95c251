import TestSupport
import Testing

@testable import MIME

struct CharsetTests {
  private static let judge = """
    import sys
    name, text = sys.stdin.read().split('\\n', 1)
    print(text.encode(name).hex())
    """

  @Test(
    .enabled(if: Python.isPresent, "Python is missing"),
    arguments: [
      ("utf-8", "Grüße 王伟"), ("cp1252", "Grüße – “œ” €"), ("gbk", "自动回复：您好"),
      ("gb18030", "자동 회신 ü 🙂"), ("gb2312", "系统退信"),
      ("big5", "自動回覆：您好"),
    ])
  func `Texts that Python has encoded are read`(name: String, text: String) throws {
    let encoded = try Python.output(Self.judge, input: "\(name)\n\(text)")
    let digits = Array(encoded.utf8)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(hexadecimal: digits[$0..<($0 + 2)])
    }
    #expect(Charset(name).text(bytes) == text)
  }

  @Test func `Bytes that mean nothing are replaced, however many there are`() {
    #expect(Charset("gbk").text([0x61, 0xFF, 0x62, 0x81]) == "a\u{FFFD}b\u{FFFD}")
    let many = Charset("gb18030").text([UInt8](repeating: 0xFF, count: 1_000_000))
    #expect(many.unicodeScalars.count == 1_000_000)
    #expect(Charset("gbk").text([]) == "")
  }

  @Test func `A subject in GBK is read`() {
    #expect(EncodedText.decoded("=?gbk?B?19S2r7vYuLQ=?= =?gb2312?Q?=C4=FA=BA=C3?=") == "自动回复您好")
    #expect(EncodedText.decoded("=?Big5?B?ptuwyqZewtChR7F6pm4=?=") == "自動回覆：您好")
    #expect(Charset("x-unknown") == .other("x-unknown"))
  }
}
