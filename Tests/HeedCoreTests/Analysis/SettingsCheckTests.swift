import Testing

@testable import HeedCore

/// What a check says of calendars, priorities and names.
struct SettingsCheckTests {
  private static func findings(
    _ original: String, _ altered: String, codes: String...
  ) throws -> [Diagnostic] {
    var workspace = TestWorkspace()
    let settings = TestWorkspace.settings.replacing(original, with: altered)
    #expect(settings != TestWorkspace.settings)
    workspace["rules/heed.yml"] = settings
    return RuleTrial(workspace, codes: codes).findings
  }

  @Test func theUsualSettingsAreInOrder() {
    let codes = [
      "resolved-before-answered", "warned-at-once", "priorities-out-of-order", "tells-nobody",
      "unused-calendar", "unused-priority", "unused-person", "unused-topic", "not-examined",
    ]
    #expect(RuleTrial(TestWorkspace(), codes: codes).messages == [])
  }

  @Test(arguments: [
    (
      "respond_within: 1 hour, resolve_within: 1 day",
      "respond_within: 2 days, resolve_within: 1 day",
      "resolved-before-answered"
    ),
    ("warn_before: 15 minutes", "warn_before: 1 hour", "warned-at-once"),
    (
      "respond_within: 4 working hours, calendar: office", "respond_within: 30 minutes",
      "priorities-out-of-order"
    ),
    (", escalate_to: maria", "", "tells-nobody"),
    ("calendar: office", "calendar: always", "unused-calendar"),
    (
      "limits:", "  P3: { respond_within: 8 working hours, calendar: office }\nlimits:",
      "unused-priority"
    ),
  ])
  func finding(original: String, altered: String, code: String) throws {
    let findings = try Self.findings(original, altered, codes: code)
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.first?.location?.file == "rules/heed.yml")
  }

  /// A workspace with the calendar `tokyo`, whose holidays have ended, named in one of the places.
  private static func workspaceWithTokyo(_ file: String, _ original: String, _ altered: String)
    -> TestWorkspace
  {
    var workspace = TestWorkspace()
    workspace["rules/heed.yml"] = TestWorkspace.settings.replacing(
      "priorities:",
      with: """
          tokyo:
            time_zone: Asia/Tokyo
            open: { monday-friday: "09:00-17:00" }
            holidays: [2026-01-01]
        priorities:
        """)
    workspace[file] = workspace[file].replacing(original, with: altered)
    return workspace
  }

  @Test(arguments: [
    ("rules/heed.yml", "hours, calendar: office", "hours, calendar: tokyo"),
    (
      "rules/heed.yml", "limits:",
      "customer_calendars: { column: plan, calendars: { JP: tokyo } }\nlimits:"
    ),
    ("rules/people.yml", "  chen:\n", "  chen:\n    calendar: tokyo\n"),
    ("rules/triage.yml", "P2, template: hello }", "P2, template: hello, calendar: tokyo }"),
    ("rules/triage.yml", "template: hello, owner: kim }", "template: hello, calendar: tokyo }"),
  ])
  func aCalendarIsUsedWhereverItIsNamed(file: String, original: String, altered: String) {
    let workspace = Self.workspaceWithTokyo(file, original, altered)
    let found = RuleTrial(workspace, codes: []).findings.filter { $0.message.contains("'tokyo'") }
    #expect(found.map(\.code) == ["calendar-ends"])
  }

  @Test func theHolidaysOfACalendarThatIsNotUsedMayEnd() {
    let found = RuleTrial(Self.workspaceWithTokyo("rules/heed.yml", "", ""), codes: []).findings
    #expect(found.filter { $0.message.contains("'tokyo'") }.map(\.code) == ["unused-calendar"])
  }

  @Test func holidaysThatReachTheEndOfTheYearAreEnough() throws {
    let holidays = "[2026-12-25, 2026-12-26 Second Day of Christmas]"
    #expect(try Self.findings(holidays, "[2026-12-25]", codes: "calendar-ends").count == 1)
    #expect(try Self.findings(holidays, "[2027-10-05]", codes: "calendar-ends").isEmpty)
    #expect(try Self.findings("  holidays: \(holidays)\n", "", codes: "calendar-ends").isEmpty)
  }

  @Test func aPersonWhoOwnsNothingAndHearsNothing() {
    var workspace = TestWorkspace()
    #expect(
      RuleTrial(workspace, codes: ["unused-person"]).findings.isEmpty,
      "a column may name anybody")
    workspace["rules/triage.yml"] = TestWorkspace.rules.replacing(
      "owner: { column: manager, otherwise: kim }", with: "owner: kim")
    let found = RuleTrial(workspace, codes: ["unused-person"]).findings
    #expect(found.map(\.message) == ["'chen' owns nothing and is told nothing"])
    #expect(found.first?.location?.file == "rules/people.yml")
  }

  @Test func aTopicThatNothingMentions() {
    var workspace = TestWorkspace()
    workspace["rules/topics.yml"] = TestWorkspace.topics + "  colours: { en: [too blue] }\n"
    let found = RuleTrial(workspace, codes: ["unused-topic"]).findings
    #expect(found.map(\.location?.file) == ["rules/topics.yml"])
    workspace["templates/hello/en.md"] = TestWorkspace.hello.replacing(
      "Thank you for", with: "{% if topics contains \"colours\" %}Blue!{% endif %} Thank you for")
    #expect(RuleTrial(workspace, codes: ["unused-topic"]).findings.isEmpty)
  }

  @Test(arguments: [
    ("notify: [maria]", "notify: []"), ("tags: [billing], notify: [maria]", "tags: []"),
  ])
  func aNoticeToNobody(original: String, altered: String) {
    var workspace = TestWorkspace()
    workspace["rules/triage.yml"] = TestWorkspace.rules.replacing(original, with: altered)
    #expect(RuleTrial(workspace, codes: ["tells-nobody"]).findings.count == 1)
  }

  @Test func aLetterThatLacksALanguage() {
    let found = RuleTrial(TestWorkspace(), codes: ["missing-translation"]).findings
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.message.contains("zh-Hans") == true)
  }
}
