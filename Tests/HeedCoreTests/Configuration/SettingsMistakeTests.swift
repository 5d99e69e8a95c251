import Testing

struct SettingsMistakeTests {
  @Test func theUsualWorkspaceHasNone() throws {
    #expect(TestWorkspace().findings.isEmpty)
    _ = try TestWorkspace().configuration()
  }

  @Test(arguments: [
    Mistake(
      "languages: [en, zh-Hans]", "languages: [en, ‸{ zh: Hans }]",
      "wrong-form: each entry of 'languages' must be a single text"),
    Mistake(
      "calendar: office }", "calendar: ‸always-open }",
      "unknown-calendar: there is no calendar 'always-open' | there are always, office"),
    Mistake(
      "plan: text", "plan: ‸set",
      "wrong-value: a field's type is one of text, number, date, yes/no"),
  ])
  func settings(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/heed.yml")
  }
}
