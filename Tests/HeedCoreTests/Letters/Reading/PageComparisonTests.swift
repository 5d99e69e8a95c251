import TestSupport
import Testing

@testable import HeedCore

/// A page that says something else than the letter's text is noticed, and nothing else is.
struct PageComparisonTests {
  private static let text = """
    Dear Ana,

    You wrote on Friday 20 November:

    > It is slow, and it has been
    > for weeks <sometimes>.

    A refund of 50 € reaches you by Monday; see our terms
    (https://acme.example/terms?a=1&b=2) or https://acme.example/help.

    1. 我们会在11月23日之前
    退款。
    2. That is all.

    Kim Park
    """

  private static let page = """
    <!DOCTYPE html>
    <html><head><title>Hidden</title><style>p { margin: 0 }</style></head><body>
    <div style="display:none">One question for you.</div>
    <!--[if mso]><table><tr><td><![endif]-->
    <table><tr><td class="letter">
    <p>Dear Ana,</p>
    <p>You wrote on Friday 20&nbsp;November:</p>
    <blockquote><p>It is slow, and it has been for weeks &lt;sometimes&gt;.</p></blockquote>
    <p>A <strong>refund</strong> of 50&nbsp;€ reaches you by Mon\u{AD}day; see our
    <a class=x href='https://acme.example/terms?a=1&amp;b=2'>terms</a> or
    <a href="https://acme.example/help">https://acme.example/help</a>.</p>
    <ol><li>我们会在11月23日之前退款。</li><li>That is all.</li></ol>
    <p>Kim Park</p>
    </td></tr><tr><td>Acme · <a href="mailto:a@b.example">a@b.example</a></td></tr></table>
    </body></html>
    """

  private func comparison(_ old: String = "", _ new: String = "") -> PageComparison {
    PageComparison(text: Self.text, page: Self.page.replacing(old, with: new))
  }

  @Test func `The same words are the same, however they are written`() {
    let same = comparison()
    #expect(same.difference == nil)
    #expect(same.above == "One question for you")
    #expect(same.below == "Acme · a@b.example")
  }

  @Test(
    "what the page says differently",
    arguments: [
      ("50&nbsp;€", "500 €", "50", "500"), ("50&nbsp;€", "50 $", "€", "$"),
      ("Dear Ana", "Dear Anna", "Ana", "Anna"),
      ("That is all.", "That is not all.", "", "not"),
      ("for weeks", "for", "weeks", ""), ("Kim Park</p>", "Kim</p>", "Park", ""),
      ("terms?a", "other?a", "terms", "other"),
      ("acme.example/help\"", "evil.example/help\"", "", "example/help (https://evil"),
      ("23日", "30日", "23", "30"), ("退款", "不退款", "", "不"),
    ])
  func differences(old: String, new: String, text: String, page: String) {
    #expect(Self.page.contains(old))
    let difference = comparison(old, new).difference
    #expect(difference == PageComparison.Difference(text: text, page: page))
  }

  @Test func `What is put before or behind the letter is told, too`() {
    #expect(comparison("Acme ·", "P.S. 500 € for you. Acme").below.hasPrefix("P.S. 500 € for you"))
    #expect(comparison("One question", "Two questions").above == "Two questions for you")
  }

  @Test(arguments: ["", "<", "<p", "<!--", "<a href=", "<a href='", "<p>Kim", "&#x;"])
  func `Any page can be compared`(page: String) {
    #expect(PageComparison(text: Self.text, page: page).difference != nil)
    #expect(PageComparison(text: "", page: "<p></p>\(page)").above == "")
  }

  /// Whichever word of the page is changed, left out or doubled, it is noticed.
  @Test(arguments: 0..<200)
  func `Every changed word is noticed`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let words = (0..<(3 + random.number(below: 30))).map { "word\($0)" }
    let text = words.joined(separator: " ")
    func page(_ words: [String]) -> String { "<p>above</p><p>\(words.joined(separator: " "))</p>" }
    #expect(PageComparison(text: text, page: page(words)).difference == nil)
    // The first and the last may have more around them.
    let index = 1 + random.number(below: words.count - 2)
    for replacement in [["other"], [], [words[index], "more"], [words[index], words[index]]] {
      var changed = words
      changed.replaceSubrange(index...index, with: replacement)
      #expect(PageComparison(text: text, page: page(changed)).difference != nil)
    }
  }

  @Test func `Long pages take no long time`() {
    let text = (0..<20_000).map { "w\($0)" }.joined(separator: " ")
    let other = (0..<20_000).map { "v\($0)" }.joined(separator: " ")
    #expect(PageComparison(text: text, page: "<p>\(text)</p>").difference == nil)
    #expect(PageComparison(text: text, page: "<p>\(other)</p>").difference != nil)
  }
}
