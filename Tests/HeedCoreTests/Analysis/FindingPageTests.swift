import Foundation
import Testing

@testable import HeedCore

/// The pages of docs/findings: one for each code, in one form, with examples that are true.
struct FindingPageTests {
  @Test func everyCodeHasAPageAndEveryPageACode() throws {
    let codes = try FindingCodes.all()
    let pages = Set(FindingPage.all.map(\.code))
    #expect(codes.count > 90)
    #expect(codes.subtracting(pages).sorted() == [], "codes without a page")
    let sources = try FindingCodes.text()
    let unused = pages.filter { !sources.contains("\"\($0)\"") && !codes.contains($0) }
    #expect(unused.sorted() == [], "pages without a code")
  }

  @Test func everyPageIsInTheProgram() throws {
    let list = try FindingPage.source("Sources/CEmbeddedFiles/findings.c")
    let listed = list.matches(of: /PAGE\("([a-z-]+)", [a-zA-Z]+\)/).map { String($0.1) }
    #expect(listed == FindingPage.all.map(\.code))
    #expect(
      list.matches(of: /#embed "\.\.\/\.\.\/docs\/findings\/([a-z-]+)\.md"/).map { String($0.1) }
        == listed)
  }

  @Test(arguments: FindingPage.all)
  func thePageHasTheForm(_ page: FindingPage) {
    let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "# \(page.code)")
    let parts = page.text.matches(of: /(?m)^\*\*([A-Za-z ]+)\.\*\*/).map { String($0.1) }
    let expected = ["What it says", "Why it matters", "Example", "Instead"]
    #expect(parts == expected || parts == expected.filter { $0 != "Example" })
    #expect(lines.allSatisfy { $0.count <= 160 })
  }

  @Test(arguments: FindingPage.all.filter(\.showsFiles))
  func theExampleGivesTheCodeAndTheOtherDoesNot(_ page: FindingPage) throws {
    let example = try #require(page.example)
    let codes = try Self.codes(example)
    #expect(codes.contains(page.code), "\(codes)")
    if let better = page.better {
      let codes = try Self.codes(better)
      #expect(!codes.contains(page.code), "\(better)")
    }
  }

  /// What is found in the sound workspace with an example pasted into it.
  private static func codes(_ example: String) throws -> Set<String> {
    let files = try PastedExample(example).pasted(into: FindingFixture.soundFiles())
    return Set(WorkspaceCheck(files, now: TestWorkspace.now).findings().map(\.code))
  }
}
