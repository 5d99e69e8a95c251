import Testing

@testable import HeedCore

/// What a set of rules would do with a response of the past.
struct TreatmentMakerTests {
  private func treatment(
    _ values: [String: Value], _ changes: [String: String] = [:],
    at now: Instant = TestWorkspace.now
  ) throws -> Treatment {
    let configuration = try TestWorkspace(changes).configuration()
    var maker = try TreatmentMaker(configuration, now: TestWorkspace.now)
    return try maker.treatment(
      of: try configuration.response(values), submittedAt: TestWorkspace.now, now: now)
  }

  private static let unhappy: [String: Value] = [
    "survey": .text("nps"), "score": .number(2), "email": .text("ana@padaria.example"),
  ]

  @Test func `It is what the rules decide`() throws {
    let values = Self.unhappy.merging([
      "plan": .text("enterprise"), "comment": .text("We will cancel, and want a refund."),
    ]) { $1 }
    let treatment = try treatment(values)
    #expect(treatment.rule == "Leaving")
    #expect(treatment.priority == "P1")
    #expect(treatment.template == "hello")
    #expect(treatment.owner == "kim")
    #expect(treatment.tags == ["churn", "billing"])
    #expect(treatment.notify == ["maria"])
    #expect(treatment.letter == .written(minutes: TemplateSet.usualMinutes))
    #expect(treatment.respondBy == TestWorkspace.now + 3600)
  }

  @Test func `What an earlier decision worked out is worked out afresh`() throws {
    let values = Self.unhappy.merging([
      "plan": .text("enterprise"), "comment": .text("We like it here."),
      "topics": .set(["leaving"]), "band": .text("promoter"),
    ]) { $1 }
    #expect(try treatment(values).rule == "Unhappy")
    let moved = try treatment(
      values,
      [
        "rules/topics.yml": "topics: { leaving: { en: [like it] } }\n",
        "rules/triage.yml": TestWorkspace.rules.replacing(
          "topics: billing", with: "topics: leaving"),
      ])
    #expect(moved.rule == "Leaving")
  }

  @Test func `The band follows from the surveys of the side`() throws {
    let surveys = TestWorkspace.surveys.replacing(
      "detractor: 0..6, passive: 7..8", with: "detractor: 0..1, passive: 2..8")
    #expect(try treatment(Self.unhappy).rule == "Unhappy")
    #expect(try treatment(Self.unhappy, ["rules/surveys.yml": surveys]).rule == "otherwise")
  }

  @Test func `What came from the ledger stays as it was`() throws {
    let rules = """
      rules:
        - rule: Fallen
          when: { previous_band: promoter }
          then: { priority: P1, template: hello }
        - otherwise: { priority: P2, template: hello }
      """
    let values = Self.unhappy.merging(["previous_band": .text("promoter")]) { $1 }
    #expect(try treatment(values, ["rules/triage.yml": rules]).rule == "Fallen")
  }

  @Test func `Tests on dates count from the time of the decision`() throws {
    let rules = """
      rules:
        - rule: Renewal
          when: { renews_on: { within: 30 days } }
          then: { priority: P1, template: hello }
        - otherwise: { priority: P2, template: hello }
      """
    let values = Self.unhappy.merging(["renews_on": .instant(TestWorkspace.now + 86_400)]) { $1 }
    #expect(try treatment(values, ["rules/triage.yml": rules]).rule == "Renewal")
    let later = TestWorkspace.now + 60 * 86_400
    #expect(try treatment(values, ["rules/triage.yml": rules], at: later).rule == "otherwise")
  }

  @Test(arguments: [
    ("", "no address"), ("nonsense", "undeliverable address"),
    ("noreply@shop.example", "automatic sender"), ("x@acme.example", "our own address"),
    ("bo@ek.example", "do not contact"),
  ])
  func `No letter goes to an address that is not written to`(
    address: String, reason: String
  ) throws {
    let values = Self.unhappy.merging([
      "email": address.isEmpty ? .missing : .text(address)
    ]) { $1 }
    let treatment = try treatment(values, ["rules/do-not-contact.txt": "bo@ek.example\n"])
    #expect(treatment.template == "hello")
    #expect(treatment.letter == .notWritten(reason: reason))
  }

  @Test func `A rule that skips the letter gives its reason`() throws {
    let rules = TestWorkspace.rules.replacing(
      "then: { priority: P2, template: hello }", with: "then: { priority: P2, skip: no time }")
    let treatment = try treatment(Self.unhappy, ["rules/triage.yml": rules])
    #expect(treatment.template == nil)
    #expect(treatment.letter == .notWritten(reason: "no time"))
  }
}
