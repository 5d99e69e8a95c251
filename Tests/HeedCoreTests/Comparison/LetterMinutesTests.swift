import Testing

@testable import HeedCore

/// How long a letter takes, by what its template says.
struct LetterMinutesTests {
  private func templates(_ files: [String: String]) throws -> TemplateSet {
    try TestWorkspace(files).configuration().templates
  }

  private static func letter(minutes: Int?) -> String {
    let line = minutes.map { "minutes: \($0)\n" } ?? ""
    return TestWorkspace.hello.replacing("preheader: Thank you\n", with: "preheader: Hi\n\(line)")
  }

  @Test func `A language's own estimate counts, then the first language's, then the usual`() throws
  {
    let both = try templates([
      "templates/hello/en.md": Self.letter(minutes: 25),
      "templates/hello/zh-Hans.md": Self.letter(minutes: 40),
    ])
    #expect(both.minutes("hello", language: "en") == 25)
    #expect(both.minutes("hello", language: "zh-Hans-CN") == 40)
    #expect(both.minutes("hello", language: "fr") == 25)
    let one = try templates([
      "templates/hello/en.md": Self.letter(minutes: 0),
      "templates/hello/zh-Hans.md": Self.letter(minutes: nil),
    ])
    #expect(one.minutes("hello", language: "zh-Hans") == 0)
    #expect(try templates([:]).minutes("hello", language: nil) == TemplateSet.usualMinutes)
  }

  @Test(arguments: ["soon", "-1", "2000", "1.5"])
  func `An estimate that is no number of minutes is a mistake with its place`(text: String) {
    let letter = TestWorkspace.hello.replacing(
      "preheader: Thank you\n", with: "preheader: Hi\nminutes: \(text)\n")
    let findings = TestWorkspace(["templates/hello/en.md": letter]).findings
    #expect(findings.map(\.code) == ["wrong-value"])
    #expect(findings.first?.location?.line == 4)
  }
}
