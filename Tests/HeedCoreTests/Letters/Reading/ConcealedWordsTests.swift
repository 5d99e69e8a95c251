import Testing

@testable import HeedCore

/// What some customers see and others don't is named, and an ordinary page is not.
struct ConcealedWordsTests {
  private func remarks(_ inner: String, style: String = "p { margin: 0 }") -> [String] {
    ConcealedWords(
      page: """
        <html><head><title>A</title><style>\(style)</style></head><body>
        <div style="display:none;max-height:0">One question for you.</div>
        <!--[if mso]><table><tr><td width="600"><![endif]--><table><tr>
        <td style="padding:0;color:#ffffff;background:#1d2329;font:16px/1.65 Arial"><p>Dear Ana,</p>
        \(inner)</td></tr></table><!--[if mso]></td></tr></table><![endif]--></body></html>
        """
    ).remarks
  }

  @Test(arguments: [
    "display:none", "DISPLAY : None !important", "visibility:hidden", "font-size:0",
    "font-size: 0px;", "font-size:1px", "color:#fff", "color:#abc;background:#abc", "opacity:0",
    "position:absolute;left:-9999px", "text-indent:-999em", "mso-hide:all", "color:transparent",
  ])
  func `Hidden words are named`(style: String) {
    let page = "<p>Hello</p><p style=\"\(style)\">We <b>refund</b>\n all.</p><p>Bye</p>"
    #expect(remarks(page) == ["the page hides \"We refund all.\""])
  }

  @Test(arguments: [
    "font-size:0.9em", "font-size:10px", "color:#fff;background:#000", "opacity:0.9",
    "margin-left:-2px", "display:block", "visibility:visible", "line-height:1.5",
  ])
  func `Other styles hide nothing`(style: String) {
    #expect(remarks("<p style='\(style)'>We refund all.</p>") == [])
  }

  @Test(arguments: [
    ("<!--[if gte mso 9]><p>Call 555</p><![endif]-->", "only some mail programs show \"Call 555\""),
    ("<img src=x alt='Half the &lt; price'>", "a picture stands for \"Half the < price\""),
    ("<form action=x><input name=y></form>", "the page has a form or a button"),
  ])
  func `Words where no text stands are named`(page: String, remark: String) {
    #expect(remarks(page) == [remark])
  }

  @Test(arguments: [
    (".x { display: none }", ["the page's style hides parts of it"]),
    ("p::after { content: ' and a refund' }", ["the page's style adds words"]),
    ("li::before { content: '\u{2022}' } p { color: #222 }", []),
  ])
  func `Styles are looked at`(style: String, expected: [String]) {
    #expect(remarks("<p class=x>Hello</p>", style: style) == expected)
  }

  @Test func `Elements that are never closed, and any number of them, are read in one pass`() {
    let open = String(repeating: "<p style='display:none'>", count: 20_000)
    #expect(remarks(open + "x").count == 1)
    let closed = String(
      repeating: "<p style='display:none'>x</p><!--[if mso]>y<![endif]-->", count: 5000)
    #expect(remarks(closed).count == 2)
  }
}
