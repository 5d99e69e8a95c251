import Testing

@testable import HeedCore

/// Lines that a person wrote, as they stand in a page.
struct LinkedTextTests {
  @Test(arguments: [
    ("See https://a.example/?b=1&c=2.", "https://a.example/?b=1&amp;c=2", "See ", "."),
    ("(http://a.example)", "http://a.example", "(", ")"),
  ])
  func addressesBecomeLinks(line: String, address: String, before: String, after: String) {
    #expect(LinkedText.html(line) == "\(before)<a href=\"\(address)\">\(address)</a>\(after)")
  }

  /// A mark that joins onto a character makes one `Character` of both, which is not the special one.
  @Test(arguments: ["\u{301}", "\u{FE0F}", "\u{338}", "\u{200D}"])
  func marksDoNotHideWhatMustBeEscaped(mark: String) {
    let html = LinkedText.html("a<\(mark)b \"\(mark)c https://a.example/\"\(mark)onclick='x'")
    #expect(
      html == """
        a&lt;\(mark)b &quot;\(mark)c <a href="https://a.example/&quot;\(mark)onclick=&#39;x">\
        https://a.example/&quot;\(mark)onclick=&#39;x</a>&#39;
        """)
  }
}
