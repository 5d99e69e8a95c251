import Testing

@testable import HeedCore

struct LetterLanguageTests {
  private static func templates(_ languages: [String], first: String) throws -> TemplateSet {
    var workspace = TestWorkspace()
    workspace["rules/heed.yml"] = TestWorkspace.settings.replacing(
      "[en, zh-Hans]", with: "[\(first)]")
    workspace.remove("templates/hello/en.md")
    for language in languages { workspace["templates/hello/\(language).md"] = TestWorkspace.hello }
    return try workspace.configuration().templates
  }

  @Test(arguments: [
    ("en", "en"), ("en-GB", "en"), ("zh-Hans", "zh-Hans"), ("zh-Hans-CN", "zh-Hans"), ("fr", "fr"),
    ("fr-CA", "fr-CA"), ("fr-BE", "fr"), ("fr-CA-x", "fr-CA"), ("zh-Hant", "en"), ("zh", "en"),
    ("de", "en"), (nil, "en"), ("", "en"),
  ])
  func theNearestParentIsTakenThenTheFirst(wanted: String?, written: String) throws {
    let templates = try Self.templates(["en", "fr", "fr-CA", "zh-Hans"], first: "en")
    #expect(templates.letter("hello", language: wanted)?.language == written)
  }

  @Test func theFallbackIsTheFirstLanguageOfTheWorkspace() throws {
    let templates = try Self.templates(["en", "zh-Hans"], first: "zh-Hans, en")
    #expect(templates.letter("hello", language: "fr")?.language == "zh-Hans")
    #expect(templates.letter("goodbye", language: "en") == nil)
  }

  @Test func aParentOfTheFirstLanguageWillDo() throws {
    let templates = try Self.templates(["en"], first: "en-GB")
    #expect(templates.letter("hello", language: "fr")?.language == "en")
  }

  @Test func aLetterThatIsNotInTheFirstLanguageIsAMistake() {
    var workspace = TestWorkspace()
    workspace["rules/heed.yml"] = TestWorkspace.settings.replacing("[en, zh", with: "[de, zh")
    #expect(
      workspace.findings.map(\.asWritten) == [
        "missing-translation: the letter 'hello' is not written in de | write "
          + "templates/hello/de.md; it is used for every language without a letter of its own"
      ])
  }
}
