import Testing

@testable import HeedCore

/// The page says what the edited text says, and keeps all else.
struct PageEditTests {
  private static let text = """
    Dear Ana,

    You wrote on Friday:

    > It is slow, and it
    > has been for weeks.
    >
    > Please help.

    As I understand it, you wait too long for things that should go
    quickly. See our status page: https://status.example/a

    - one
    - two

    Kind regards

    Kim Park
    Acme
    """

  private static let page = """
    <html><head><title>x</title><style>p { margin: 0 }</style></head><body>
    <table><tr><td class="letter">
    <p>Dear Ana,</p>
    <p>You wrote on Friday:</p>
    <blockquote>
    <p>It is slow, and it has been for weeks.</p>
    <p>Please help.</p>
    </blockquote>
    <p>As I understand it, you <strong>wait too long</strong> for things that should go
    quickly. See our <a href="https://status.example/a">status page</a></p>
    <ul>
    <li>one</li>
    <li>two</li>
    </ul>
    <p>Kind regards</p>
    <p>Kim Park<br>
    Acme</p>
    </td></tr><tr><td>Acme · <a href="mailto:a@b.example">a@b.example</a></td></tr></table>
    </body></html>
    """

  private func edited(_ old: String, _ new: String) -> String? {
    PageEdit.page(
      Array(Self.page.utf8), from: Self.text, to: Self.text.replacing(old, with: new)
    ).map { String(decoding: $0, as: UTF8.self) }
  }

  private func expect(
    _ old: String, _ new: String, makes oldHTML: String, _ newHTML: String,
    _ location: Testing.SourceLocation = #_sourceLocation
  ) {
    #expect(
      edited(old, new) == Self.page.replacing(oldHTML, with: newHTML), sourceLocation: location)
  }

  @Test func `The same text changes nothing`() {
    #expect(edited("", "") == Self.page)
  }

  @Test func `A paragraph that is changed loses its emphasis, all others keep theirs`() {
    expect("Dear Ana,", "Dear Ana & <Bo>,", makes: "Dear Ana,", "Dear Ana &amp; &lt;Bo&gt;,")
    expect("Please help.", "Please.", makes: "<p>Please help.</p>", "<p>Please.</p>")
    expect("- two", "- 2", makes: "<li>two</li>", "<li>2</li>")
  }

  @Test func `A paragraph with a link is found by its neighbours`() {
    let page = edited("wait too long", "wait")
    #expect(page?.contains("<strong>") == false)
    #expect(
      page?.contains(
        """
        <p>As I understand it, you wait for things that should go
        quickly. See our status page: <a href="https://status.example/a">https://status.example/a</a></p>
        """) == true)
  }

  @Test func `Short lines end where they end, long ones run on`() {
    expect(
      "Kim Park\nAcme", "Kim P.\nAcme\nBerlin", makes: "Kim Park<br>\nAcme",
      "Kim P.<br>\nAcme<br>\nBerlin")
  }

  @Test func `Paragraphs come and go`() {
    expect("Kind regards\n\n", "", makes: "<p>Kind regards</p>", "")
    expect(
      "Kind regards", "One more thing.\n\nKind regards", makes: "</ul>\n",
      "</ul>\n<p>One more thing.</p>\n\n")
    expect("Dear Ana,\n", "Hello,\n\nDear Ana,\n", makes: "<p>Dear", "<p>Hello,</p>\n<p>Dear")
    expect("- two", "- two\n- three", makes: "<li>two</li>", "<li>two</li>\n<li>three</li>\n")
  }

  @Test func `A quote or a list that is taken out leaves nothing behind`() {
    let page = edited(
      "> It is slow, and it\n> has been for weeks.\n>\n> Please help.\n\n", "")
    #expect(page?.contains("blockquote") == false)
    #expect(edited("- one\n- two\n\n", "")?.contains("<ul>") == false)
  }

  @Test func `A page that has no such paragraphs is left alone`() {
    let page = Array("<div>Dear Ana,</div>".utf8)
    #expect(PageEdit.page(page, from: "Dear Ana,", to: "Dear Bo,") == nil)
    #expect(PageEdit.page(page, from: "Dear Ana,", to: "Dear Ana,") == page)
  }

  @Test func `Chinese lines are joined without a space`() {
    let page = Array("<p>我们本来还来得及把事情做好吗我们本来还来得及把事情做好吗</p>".utf8)
    let new = "我们本来还来得及把事情做好吗我们本来还来得及把事情\n做好了。"
    #expect(
      PageEdit.page(page, from: "我们本来还来得及把事情做好吗我们本来还来得及把事情\n做好吗", to: new)
        .map { String(decoding: $0, as: UTF8.self) } == "<p>\(new.replacing("\n", with: ""))</p>")
  }
}
