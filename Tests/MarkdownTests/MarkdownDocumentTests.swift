import Testing

@testable import Markdown

struct MarkdownDocumentTests {
  @Test func renders() throws {
    print(try Sample("Hi **{{ name }}**").html)
  }
}
