import Testing

@testable import HeedCore

/// All mistakes of all files are found together, and none of them begets others that mislead.
struct FollowUpTests {
  private func places(_ workspace: TestWorkspace) -> [String] {
    workspace.findings.map { finding in
      finding.location.map { "\($0.file):\($0.line):\($0.column) \(finding.code)" } ?? finding.code
    }
  }

  @Test func mistakesOfAllFilesAreReportedTogetherInOrder() {
    var workspace = TestWorkspace()
    func change(_ path: String, _ original: String, _ altered: String) {
      workspace[path] = workspace[path].replacing(original, with: altered)
    }
    change("rules/heed.yml", "per_run: 100", "per_run: none")
    change("rules/heed.yml", "time_zone: Europe/Berlin\ncal", "time_zone: EST\ncal")
    change("rules/surveys.yml", "scale: 0..10", "scale: 0-10")
    change("rules/people.yml", "kim.park@acme.example", "kim.park")
    change("rules/topics.yml", "label:", "lable:")
    change("rules/topics.yml", "charged (twice|again)", "(?=x)")
    change("rules/sources/plain.yml", "id: {", "idd: {")
    change("rules/triage.yml", "topics: leaving", "topics: leavin")
    change("rules/triage.yml", "template: hello, owner: kim", "template: helo, owner: kim")
    change("templates/layout.html", "direction", "dirction")
    change("templates/hello/en.md", "owner.name", "owner.nam")
    workspace["rules/do-not-contact.txt"] = "# people\nsomebody\n"
    #expect(
      places(workspace) == [
        "rules/do-not-contact.txt:2:1 wrong-address", "rules/heed.yml:4:12 wrong-time-zone",
        "rules/heed.yml:15:52 wrong-value", "rules/people.yml:5:12 wrong-address",
        "rules/sources/plain.yml:5:3 unknown-field", "rules/surveys.yml:4:12 wrong-value",
        "rules/topics.yml:3:5 unknown-key", "rules/topics.yml:4:39 wrong-pattern",
        "rules/triage.yml:4:15 unknown-topic", "rules/triage.yml:14:42 unknown-template",
        "templates/hello/en.md:9:18 unknown-value", "templates/layout.html:2:37 unknown-value",
      ])
  }

  /// Each of these hides declarations that the rules, the letters or other files use.
  @Test(arguments: [
    ("rules/surveys.yml", "kind: nps", "kind: nsp"), ("rules/surveys.yml", "nps:\n", "nps: x\n"),
    ("rules/surveys.yml", "surveys:", "survey:"), ("rules/surveys.yml", "surveys:", "[surveys"),
    ("rules/people.yml", "kim.park@", "kim.park"), ("rules/people.yml", "people:", "- people:"),
    ("rules/people.yml", "people:", "peple:"), ("rules/people.yml", "maria:\n", "maria: x\n"),
    ("rules/topics.yml", "topics:", "topic:"), ("rules/topics.yml", "leaving:\n", "leaving: x\n"),
    ("rules/heed.yml", "fields:", "feilds:"), ("rules/heed.yml", "plan: text", "plan: txt"),
    ("rules/heed.yml", "company: Acme", "company: {"),
    ("rules/heed.yml", "respond_within: 1 hour", "respond_within: 1 our"),
    ("rules/heed.yml", "priorities:", "priorites:"), ("rules/heed.yml", "  office:", "  always:"),
    ("rules/triage.yml", "- rule: Unhappy", "- rule Unhappy"),
    ("rules/triage.yml", "rules:\n", "rulez:\n"),
  ])
  func oneMistakeGivesOneFinding(path: String, original: String, altered: String) {
    var workspace = TestWorkspace()
    workspace["templates/hello/en.md"] += "{% if plan %}Your plan: {{ plan }}{% endif %}\n"
    let changed = workspace[path].replacing(original, with: altered, maxReplacements: 1)
    #expect(changed != workspace[path])
    workspace[path] = changed
    #expect(Set(workspace.findings.compactMap(\.location?.file)) == [path])
    if altered != "  always:" { #expect(workspace.findings.count == 1, "\(places(workspace))") }
  }

  @Test func aFileThatIsNotThereHidesNothingElse() {
    for path in ["rules/heed.yml", "rules/surveys.yml", "rules/people.yml"] {
      var workspace = TestWorkspace()
      workspace.remove(path)
      workspace["templates/hello/en.md"] += "{% oops %}\n"
      let findings = workspace.findings.map { "\($0.code): \($0.message)" }
      #expect(
        findings == ["missing-file: there is no \(path)", "template: There is no tag named oops."])
    }
    var workspace = TestWorkspace()
    workspace.remove("rules/topics.yml")
    #expect(Set(workspace.findings.map(\.code)) == ["unknown-topic"])
    workspace = TestWorkspace()
    workspace.remove("templates/layout.html")
    #expect(workspace.findings.map(\.code) == ["missing-file"])
    workspace = TestWorkspace()
    workspace.remove("rules/triage.yml")
    #expect(workspace.findings.map(\.code) == ["no-rules"])
  }

  @Test(arguments: [
    "rules/heed.yml", "rules/surveys.yml", "rules/people.yml", "rules/topics.yml",
    "rules/sources/plain.yml", "rules/triage.yml",
  ])
  func aFileThatHoldsNothing(path: String) {
    for text in ["", "# only a comment\n", "---\n", "~\n"] {
      let findings = TestWorkspace([path: text]).findings
      #expect(findings.map(\.code) == ["empty-file"], "\(findings)")
      #expect(findings.first?.location == SourceLocation(file: path, line: 1, column: 1))
    }
    let findings = TestWorkspace([path: "just text"]).findings
    #expect(findings.map(\.code) == ["wrong-form"], "\(findings)")
  }

  @Test func aRuleFileWithoutRules() {
    let findings = TestWorkspace(["rules/triage.yml": "rules: []\n"]).findings
    #expect(
      findings.map(\.asWritten) == [
        "no-rules: there are no rules | write at least one '- rule:' under 'rules:'"
      ])
  }

  @Test func noOtherwise() {
    let rules = TestWorkspace.rules.replacing(
      "  - otherwise: { priority: P2, template: hello, owner: kim }\n", with: "")
    let findings = TestWorkspace(["rules/triage.yml": rules]).findings
    #expect(
      findings.map(\.asWritten) == [
        "no-otherwise: the rules do not say what happens when none of them matches | end the list "
          + "with  - otherwise: { priority: P4, template: ... }"
      ])
  }

  @Test func aBombOfAliasesIsRefused() {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let findings = TestWorkspace(["rules/triage.yml": bomb]).findings
    #expect(findings.map(\.code) == ["yaml-syntax"])
    #expect(findings.first?.message.contains("aliases") == true)
  }

  @Test func aliasesAndMergeKeysAreUnderstood() throws {
    let rules = """
      rules:
        - rule: One
          when: { plan: team }
          then: &usual { priority: P1, template: hello, owner: kim }
        - rule: Two
          when: { plan: pro }
          then: { <<: *usual, priority: P2 }
        - otherwise: *usual
      """
    let set = try TestWorkspace(["rules/triage.yml": rules]).configuration().triage.decider.rules
    #expect(set.rules.map(\.action.priority) == [0, 1])
    #expect(set.rules[1].action.owner == .person("kim"))
    #expect(set.otherwise.priority == 0)
  }

  @Test func aWrongEncodingIsSaid() {
    var workspace = TestWorkspace()
    workspace.setBytes(
      Array("rules:\n  - rule: ".utf8) + [0xFF, 0x0A], of: "rules/triage.yml")
    let findings = workspace.findings
    #expect(findings.map(\.code) == ["yaml-syntax"])
    #expect(findings.first?.message == "the file is not saved as UTF-8")
    #expect(
      findings.first?.location == SourceLocation(file: "rules/triage.yml", line: 2, column: 11))
  }

  @Test func utf16AndByteOrderMarksAreRead() throws {
    var workspace = TestWorkspace()
    let units = Array(("\u{FEFF}" + TestWorkspace.rules).utf16)
    workspace.setBytes(
      units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] },
      of: "rules/triage.yml")
    workspace["rules/heed.yml"] = "\u{FEFF}" + TestWorkspace.settings.replacing("\n", with: "\r\n")
    _ = try workspace.configuration()
  }

  @Test func twoFilesThatNameOneRule() {
    let rules = """
      rules:
        - rule: Leaving
          when: { plan: team }
          then: { priority: P1, template: hello }
      """
    let findings = TestWorkspace(["rules/triage/more.yml": rules]).findings
    #expect(findings.map(\.code) == ["rule-after-otherwise", "two-rules-of-one-name"])
    #expect(
      findings.map(\.help) == [
        "move it above line 14 of rules/triage.yml",
        "the other is in line 2 of rules/triage.yml; give one of them a new name",
      ])
  }
}
