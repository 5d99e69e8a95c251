import Testing

@testable import HeedCore

/// Promises of letters against the deadlines that really apply.
struct PromiseCheckTests {
  private static func findings(
    _ promise: String, priorities: String, language: String = "en", then: String = "",
    in usual: TestWorkspace = TestWorkspace()
  ) -> [Diagnostic] {
    var workspace = usual
    let settings = workspace["rules/heed.yml"]
    let start = settings.firstRange(of: "priorities:")?.lowerBound ?? settings.startIndex
    let end = settings.firstRange(of: "limits:")?.lowerBound ?? settings.endIndex
    workspace["rules/heed.yml"] = settings.replacingCharacters(priorities, in: start..<end)
    workspace["rules/triage.yml"] = RuleTrial.file(
      rule("First", "nps: 0..6", priority: "P1")
        + rule("Second", "nps: 7..8").replacing("hello }", with: "hello\(then) }"))
    workspace["templates/hello/\(language).md"] = TestWorkspace.hello.replacing(
      "Thank you for your answer.", with: promise)
    return RuleTrial(workspace, codes: ["broken-promise"]).findings
  }

  private static let always = """
    priorities:
      P1: { respond_within: 1 hour, resolve_within: 1 working day, escalate_to: maria }
      P2: { respond_within: 24 hours }

    """
  private static let office = """
    priorities:
      P1: { respond_within: 1 hour, escalate_to: maria }
      P2: { respond_within: 4 working hours, calendar: office }

    """
  private static let resolved = """
    priorities:
      P1: { respond_within: 1 hour, resolve_within: 2 days, escalate_to: maria }
      P2: { respond_within: 1 hour }

    """

  @Test func aPromiseThatIsKept() {
    #expect(Self.findings("We answer within 24 hours.", priorities: Self.always).isEmpty)
    #expect(Self.findings("We answer within one working day.", priorities: Self.always).isEmpty)
  }

  @Test func nightsAndWeekendsCount() throws {
    let found = Self.findings("We answer within 24 hours.", priorities: Self.office)
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.location?.line == 7)
    #expect(finding.location?.column == 11)
    #expect(finding.message.hasPrefix("'within 24 hours' is not kept by 'Second' (P2)"))
    #expect(!finding.message.contains("'First'"))
  }

  @Test func fourHoursOfWorkAreLessThanAWorkingDay() {
    #expect(Self.findings("We answer within one working day.", priorities: Self.always).isEmpty)
    #expect(
      Self.findings("We answer within 4 business hours.", priorities: Self.office).isEmpty)
  }

  @Test func theTimeToResolveIsWhatALetterPromises() {
    let found = Self.findings("We answer within 24 hours.", priorities: Self.resolved)
    #expect(found.first?.message.contains("'First' (P1)") == true)
    #expect(found.first?.message.contains("'Second'") == false)
  }

  /// Four hours of work, on a calendar that is open day and night.
  private static let working = """
    priorities:
      P1: { respond_within: 1 hour, escalate_to: maria }
      P2: { respond_within: 4 working hours, calendar: daily }

    """
  private static let calendars = """
    calendars:
      daily: { time_zone: Europe/Berlin, open: { monday-sunday: "00:00-24:00" } }
      tokyo: { time_zone: Asia/Tokyo, open: { monday-friday: "09:00-17:00" } }

    """

  private static func onDaily(_ then: String = "", people: String = "", settings: String = "")
    -> [Diagnostic]
  {
    var workspace = TestWorkspace()
    workspace["rules/heed.yml"] = TestWorkspace.settings.replacing("calendars:\n", with: calendars)
    workspace["rules/people.yml"] = TestWorkspace.people + people
    return findings(
      "We answer within 24 hours.", priorities: working + settings, then: then, in: workspace)
  }

  @Test func aRulesOwnCalendarCounts() throws {
    #expect(Self.onDaily().isEmpty)
    let finding = try #require(Self.onDaily(", calendar: tokyo").first)
    #expect(finding.message.hasPrefix("'within 24 hours' is not kept by 'Second' (P2)"))
    let kept = Self.findings(
      "We answer within 24 hours.", priorities: Self.office, then: ", calendar: always")
    #expect(kept.first?.message.hasPrefix("'within 24 hours' is not kept by 'otherwise'") == true)
  }

  @Test func theCalendarsOfOwnersAndCustomersCount() {
    let yuki = """
        yuki: { name: Yuki Mori, email: yuki@acme.example, calendar: tokyo }

      """
    #expect(Self.onDaily(", owner: kim", people: yuki).isEmpty)
    #expect(Self.onDaily(", owner: yuki", people: yuki).count == 1)
    #expect(
      Self.onDaily(", owner: { column: manager, otherwise: kim }", people: yuki).count == 1)
    let customers = "customer_calendars: { column: plan, calendars: { JP: tokyo } }\n"
    let rules = { Self.onDaily($0, settings: customers).map { $0.message.contains("'Second'") } }
    #expect(rules("") == [true])
    #expect(rules(", calendar: daily") == [false], "only of 'otherwise', which names no calendar")
  }

  @Test(arguments: [
    "{% comment %}Within 24 hours? {{ no {% endcomment %}Soon.",
    "{% if plan == 'within 24 hours' %}Soon.{% endif %}",
    "Within {{ plan | default: 4 }} hours.",
  ])
  func onlyWhatIsSentPromises(words: String) {
    #expect(Self.findings(words, priorities: Self.office).isEmpty)
  }

  @Test func aPromiseIsFoundAmongTags() throws {
    let words = "{% comment %}Ours{% endcomment %}Within {% if plan %}24{% endif %} hours."
    let finding = try #require(Self.findings(words, priorities: Self.office).first)
    #expect(finding.message.hasPrefix("'Within 24 hours' is not kept"))
    #expect(finding.location?.column == 34)
  }

  @Test func chineseLettersAreRead() {
    let found = Self.findings("我们会在24小时内回复。", priorities: Self.office, language: "zh-Hans")
    #expect(found.first?.location?.file == "templates/hello/zh-Hans.md")
  }
}

extension String {
  fileprivate func replacingCharacters(
    _ replacement: String, in range: Range<String.Index>
  ) -> String {
    self[..<range.lowerBound] + replacement + self[range.upperBound...]
  }
}
