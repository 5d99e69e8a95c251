import Testing

@testable import Markdown

struct RefusedMarkdownTests {
  @Test(arguments: [
    ("a <b>x</b>", 1), ("a\n\n<div>\nx\n</div>", 3), ("<!-- note -->", 1), ("x\n<!--{{ a }}-->", 2),
    ("<br/>", 1), ("<?php ?>", 1), ("<script>alert(1)</script>", 1),
  ])
  func htmlIsRefused(template: String, line: Int) {
    let error = #expect(throws: MarkdownProblems.self) { try Sample(template) }
    #expect(error?.problems.first?.line == line)
    #expect(error?.problems.first?.message.contains("HTML") == true)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:x", "data:text/html,x", "file:///etc/passwd", "vbscript:x",
    "/relative", "relative.html", "#anchor", "", "ftp://x.example", "cid:logo",
    "{% if a %}javascript:x{% endif %}", "https{{ x }}",
  ])
  func otherAddressesAreRefused(address: String) {
    let error = #expect(throws: MarkdownProblems.self) { try Sample("Hello\n[t](\(address))") }
    #expect(error?.problems.first?.line == 1 || error?.problems.first?.line == 2)
  }

  @Test(arguments: ["\u{0}", "\u{1E}", "\u{1F}", "\u{7F}", "\u{85}", "\u{F0000}", "\u{10FFFD}"])
  func charactersThatMeanSomethingToHeedAreRefused(character: String) {
    let error = #expect(throws: MarkdownProblems.self) { try Sample("a\nb\(character)c") }
    #expect(error?.problems.map(\.line) == [2])
  }

  @Test func allProblemsAreReportedTogether() {
    let error = #expect(throws: MarkdownProblems.self) {
      try Sample("<b>\n\n[t](ftp://x.example)\n\n{% endif %}")
    }
    #expect(error?.problems.map(\.line) == [1, 3, 5])
  }
}
