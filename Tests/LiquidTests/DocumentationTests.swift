import Foundation
import Liquid
import TestSupport
import Testing

/// `docs/liquid.md` says what there is.
@Suite struct DocumentationTests {
  private let page: String

  init() throws {
    page = try #require(Checkout.text("docs/liquid.md"))
  }

  private func names(under heading: String) throws -> Set<String> {
    let start = try #require(page.range(of: "## \(heading)\n"))
    let section = page[start.upperBound...].components(separatedBy: "\n## ")[0]
    return Set(section.matches(of: /`([a-z0-9_]+)`/).map { String($0.output.1) })
  }

  @Test func listsEveryFilter() throws {
    let others: Set = ["allow_false"]
    #expect(try names(under: "Filters").subtracting(others) == Set(Template.filters))
  }

  @Test func namesTheTagsThatAreNotThere() throws {
    let listed = try names(under: "Tags")
    #expect(GoldenSuiteTests.unsupported.isSubset(of: listed))
    for tag in GoldenSuiteTests.unsupported {
      #expect(throws: TemplateErrors.self) { try Template("{% \(tag) 'a' %}") }
    }
  }

  @Test func itsExampleWorks() throws {
    let template = try Template("Dear {{ name | default: 'customer' }},", named: "letter.md")
    #expect(page.contains("Dear {{ name | default: 'customer' }},"))
    #expect(try template.render(["name": "Ada"]) == "Dear Ada,")
  }
}
