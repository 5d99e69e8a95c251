import Testing

@testable import HeedCore

/// Comments that silence findings.
struct AllowanceTests {
  private static func codes(_ rules: String) -> [String] {
    RuleTrial(rules, codes: "never-true", "unreachable-rule", "unused-allow", "unknown-key")
      .findings.map(\.code)
  }

  private static let never = "  when: { nps: 0..6, band: promoter }\n"
  private static let then = "  then: { priority: P2, template: hello }\n"

  @Test func onTheLineItself() {
    let when = Self.never.dropLast() + "   # heed: allow never-true\n"
    #expect(Self.codes("- rule: A\n" + when + Self.then).isEmpty)
  }

  @Test func onTheLineAbove() {
    #expect(
      Self.codes("- rule: A\n  # heed: allow never-true\n" + Self.never + Self.then).isEmpty)
  }

  @Test func onTheFirstLineOfTheRuleOrAboveIt() {
    #expect(Self.codes("- rule: A   # heed: allow never-true\n" + Self.never + Self.then).isEmpty)
    #expect(
      Self.codes("# heed: allow never-true\n\n- rule: A\n" + Self.never + Self.then).isEmpty)
  }

  @Test func severalCodes() {
    let comment = "# heed: allow never-true, unreachable-rule\n"
    #expect(
      Self.codes(comment + "- rule: A\n" + Self.never + Self.then) == ["unused-allow"],
      "the second code silences nothing")
  }

  @Test func anotherRuleIsNotSilenced() {
    let rules =
      "- rule: A   # heed: allow never-true\n" + Self.never + Self.then + "- rule: B\n"
      + Self.never + Self.then
    #expect(Self.codes(rules) == ["never-true"])
  }

  @Test func aCommentThatSilencesNothingIsAFindingItself() {
    let trial = RuleTrial(
      "- rule: A   # heed: allow nevr-true\n" + Self.never + Self.then,
      codes: "unused-allow", "never-true")
    #expect(Set(trial.findings.map(\.code)) == ["unused-allow", "never-true"])
    let unused = trial.findings.first { $0.code == "unused-allow" }
    #expect(unused?.help == "did you mean 'never-true'?")
    #expect(unused?.location?.column == 29)
  }

  @Test func errorsCannotBeSilenced() {
    var workspace = TestWorkspace()
    workspace["rules/triage.yml"] = RuleTrial.file(
      "- rule: A\n  wen: { nps: 7 }   # heed: allow unknown-key\n" + Self.then)
    #expect(RuleTrial(workspace, codes: []).findings.map(\.code) == ["unknown-key"])
  }

  @Test func inALetterForTheWholeLetter() {
    var workspace = TestWorkspace()
    let letter = TestWorkspace.hello.replacing(
      "Thank you for your answer.", with: "We answer within 10 minutes.")
    workspace["templates/hello/en.md"] = letter
    #expect(RuleTrial(workspace, codes: ["broken-promise"]).findings.count == 1)
    workspace["templates/hello/en.md"] = letter.replacing(
      "subject:", with: "# heed: allow broken-promise, missing-translation\nsubject:")
    #expect(
      RuleTrial(workspace, codes: ["broken-promise", "missing-translation", "unused-allow"])
        .findings.isEmpty)
  }

  @Test func wordsThatOnlyLookLikeAComment() {
    #expect(AllowanceReader.allowances(in: "a: 'x# heed: allow b'", file: "a.yml").isEmpty)
    #expect(AllowanceReader.allowances(in: "# see heed: allow b", file: "a.yml").isEmpty)
    #expect(AllowanceReader.allowances(in: "# heed: allow", file: "a.yml").isEmpty)
    #expect(
      AllowanceReader.allowances(in: "a: b #heed: allow c-d,e", file: "a.yml").map(\.code)
        == ["c-d", "e"])
  }
}
