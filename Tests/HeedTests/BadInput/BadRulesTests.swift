import Testing

/// Rules files that are broken or hostile.
struct BadRulesTests {
  @Test func `A bomb of aliases is refused at once`() throws {
    let workspace = try Workspace()
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(aliases)]\n"
    }
    try workspace.write(bomb, to: "rules/topics.yml")
    let outcome = try workspace.heed(["check"], .init(limit: .seconds(30)))
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("rules/topics.yml"))
  }

  @Test(
    "a file that is no YAML, or nothing like rules, is shown with its place",
    arguments: [
      "rules: [", "\t- a", "rules:\n  - rule: a\n   when: b", "", "[]", "just words", "a: *nowhere",
      "rules: &x [*x]", "\u{0}", "rules: []", "rules: 5", "a: b\na: c",
      String(repeating: "[", count: 100_000),
    ])
  func broken(text: String) throws {
    let workspace = try Workspace()
    try workspace.write(text, to: "rules/triage.yml")
    let outcome = try workspace.heed(["check"], .init(limit: .seconds(120)))
    #expect(outcome.status == 1, "\(outcome.errors.suffix(500))")
    #expect(outcome.errors.contains("rules/triage.yml"))
  }

  @Test func `A file that is missing is named`() throws {
    let workspace = try Workspace(empty: ())
    try workspace.write("company: Acme\n", to: "rules/heed.yml")
    let outcome = try workspace.heed("check")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("rules/triage.yml"))
  }
}
