import Testing

@testable import MIME

struct EncodedTextTests {
  @Test(arguments: [
    ("=?utf-8?q?Ol=C3=A1_du?=", "Olá du"), ("=?UTF-8?B?546L?= =?utf-8?b?5Lyf?=", "王伟"),
    ("a =?iso-8859-1?Q?=FC?= b", "a ü b"), ("=?x?q?a?=", "=?x?q?a?="), ("=?broken", "=?broken"),
    ("plain", "plain"), ("=?utf-8?z?a?=", "=?utf-8?z?a?="),
  ])
  func `Words of a header`(text: String, decoded: String) {
    #expect(EncodedText.decoded(text) == decoded)
  }

  @Test(
    "what is no encoded word of UTF-8 stays",
    arguments: ["a b", "=?utf-8?X?a?=", "=?latin-1?Q?=E4?=", "=?utf-8?B?*?=", "=?=", "?", ""])
  func plain(text: String) {
    #expect(EncodedText.decoded(text) == text)
  }

  @Test(
    "as programs write them against the standard",
    arguments: [
      ("\"=?utf-8?q?Zo=C3=AB?=\" <z@x.example>", "\"Zoë\" <z@x.example>"),
      ("=?utf-8?q?Zo=C3?= =?utf-8?q?=AB?=", "Zoë"), ("=?utf-8*en?q?a?=", "a"),
      ("=?utf-8?q?a b?=", "a b"), ("Re:=?utf-8?q?a?==?utf-8?q?b?=c", "Re:abc"),
      ("=?utf-8?q?a?= =?utf-8?x?b?=", "a =?utf-8?x?b?="), ("=?utf-8?b?5Lyf", "=?utf-8?b?5Lyf"),
    ])
  func lenient(text: String, decoded: String) {
    #expect(EncodedText.decoded(text) == decoded)
  }

  @Test func `A field full of words is read in time that grows with its length alone`() {
    let text = String(repeating: "=?utf-8?q?a?= ", count: 20_000)
    #expect(EncodedText.decoded(text).utf8.count == 20_001)
    let marks = String(repeating: "=?", count: 100_000)
    #expect(EncodedText.decoded(marks) == marks)
  }
}
