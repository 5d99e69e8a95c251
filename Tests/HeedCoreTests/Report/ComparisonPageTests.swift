import Testing

@testable import HeedCore

/// The page that shows a comparison.
struct ComparisonPageTests {
  private static let hostile = "</b><script>alert('x')</script>&amp;\"\u{202E}\u{0}'><img src=x>"

  private func page(_ text: String, changed: Int = 3) -> String {
    var comparison = Comparison(sampleSize: 5)
    for number in 0..<changed {
      var response = Response.numbered(number)
      for field: StandardField in [.id, .survey, .comment, .email, .fullName, .company] {
        response[field] = .text(text)
      }
      response[.score] = .number(6.5)
      comparison.add(
        response, place: .init(file: text, row: number),
        before: .sample(
          rule: text, priority: text, template: text, owner: text, tags: [text],
          letter: .notWritten(reason: text)),
        after: .sample(rule: text + "2", priority: "P1", template: nil, owner: nil))
    }
    comparison.add(.numbered(9), place: nil, before: .sample(), after: .sample())
    return ComparisonPage(
      ComparisonReport(
        before: .init(name: text, hash: text), after: .init(name: "b", hash: "c"), files: [text],
        priorities: ["P1", text], comparison: comparison, seconds: 1)
    ).html
  }

  @Test func `Values never act as markup`() {
    let html = page(Self.hostile)
    for forbidden in ["<script", "<img", "</b><", "alert('x')", "\u{202E}", "\u{0}"] {
      #expect(!html.contains(forbidden), "\(forbidden)")
    }
    #expect(html.contains("&lt;script&gt;"))
  }

  @Test func `Whatever the values, it has the same elements`() {
    #expect(tags(of: page(Self.hostile)) == tags(of: page("plain")))
  }

  @Test func `Nothing is loaded and nothing runs`() {
    let html = page("Ana")
    for forbidden in ["http://", "https://", "<script", "src=", "href=", "url(", "@import"] {
      #expect(!html.contains(forbidden), "\(forbidden)")
    }
    #expect(html.contains("default-src 'none'"))
    #expect(html.firstMatch(of: /<[^>]* on[a-z]+=/) == nil)
  }

  @Test func `Each tag that is opened is closed, in order`() {
    var open: [String] = []
    let void = ["meta", "br", "!DOCTYPE"]
    for tag in tags(of: page("Ana")) where !void.contains(tag) {
      if tag.hasPrefix("/") {
        #expect(open.popLast() == String(tag.dropFirst()))
      } else if !tag.hasSuffix("/") {
        open.append(tag)
      }
    }
    #expect(open.isEmpty)
  }

  @Test func `Without a change it says so and shows no picture`() {
    let html = page("Ana", changed: 0)
    #expect(html.contains("<h1>Nobody would be treated differently</h1>"))
    #expect(!html.contains("<svg"))
  }

  @Test func `It shows who moves, and how to look further`() {
    let html = page("Ana")
    #expect(html.contains("3 of 4 would be treated differently"))
    #expect(html.contains("<title>Ana → P1: 3</title>"))
    #expect(html.contains("heed explain Ana:0"))
    #expect(html.contains("6.5"))
    #expect(html.contains("none before: Ana"))
  }

  /// The names of all tags in order; of an empty element with the slash at its end.
  private func tags(of html: String) -> [String] {
    html.matches(of: /<(\/?!?[a-zA-Z0-9]+)[^>]*?(\/?)>/).map { String($0.1) + String($0.2) }
  }
}
