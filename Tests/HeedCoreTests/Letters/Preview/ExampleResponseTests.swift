import TestSupport
import Testing

@testable import HeedCore

/// Responses made up to show letters with.
struct ExampleResponseTests {
  private func example(
    _ workspace: TestWorkspace, _ template: String, _ language: String
  ) throws -> ExampleResponse {
    try ExampleResponse.make(
      for: template, language: language, configuration: workspace.configuration(),
      now: TestWorkspace.now)
  }

  private static let rules = """
    rules:
      - rule: Low
        when: { nps: 0..6 }
        then: { priority: P1, template: hello, owner: kim }
        examples:
          - given: { nps: 9 }
            matches: no
          - given: { nps: 2 }
          - given: { nps: 3, comment: "报表太慢了，每次都要等很久。" }
          - given: { nps: 4, comment: "The report is too slow and it fails on most days." }
      - otherwise: { priority: P2, skip: nothing to say }

    """

  private var workspace: TestWorkspace {
    var workspace = TestWorkspace(["rules/triage.yml": Self.rules])
    workspace["templates/other/en.md"] = workspace["templates/hello/en.md"]
    return workspace
  }

  @Test(
    "of the examples that match, one in the language of the letter is taken",
    arguments: [("en", 4.0), ("zh-Hans", 3)])
  func choice(language: String, score: Double) throws {
    let example = try example(workspace, "hello", language)
    #expect(example.response.number(.score) == score)
    #expect(example.rule == "Low")
    #expect(example.decision.template == "hello")
    #expect(example.decision.owner == "kim")
    #expect(example.response.text(.language) == language)
    #expect(example.response.text(.band) == "detractor")
    #expect(example.decision.promises.allSatisfy { $0.due > TestWorkspace.now })
  }

  @Test func `A letter that no rule chooses is shown for a response that is all made up`() throws {
    let example = try example(workspace, "other", "en")
    #expect(example.rule == nil)
    #expect(example.decision.template == "other")
    #expect(example.decision.skip == nil)
    #expect(example.response.text(.comment) != nil)
    let schema = try workspace.configuration().schema
    let plan = try #require(schema.slot(named: "plan"))
    #expect(example.response.values[plan] == .text("[plan]"))
  }

  @Test func `Every shipped letter can be shown in each of its languages`() throws {
    var reader = ConfigurationReader(try Checkout.workspaceFiles(), now: TestWorkspace.now)
    let read = reader.read()
    let configuration = try #require(read)
    let writer = try LetterWriter(configuration, date: TestWorkspace.now)
    for name in configuration.templates.names {
      guard configuration.templates.audience(of: name) == .customers else { continue }
      for language in configuration.templates.languages(of: name) {
        let example = try ExampleResponse.make(
          for: name, language: language, configuration: configuration, now: TestWorkspace.now)
        var request = LetterRequest(
          response: example.response, decision: example.decision,
          recipient: try EmailAddress(ExampleResponse.address), identity: "example",
          submittedAt: example.submittedAt)
        request.offer = ExampleResponse.offer
        request.announcement = example.announcement
        let preview = try #require(writer.preview(request, in: language))
        #expect(preview.language == language)
        #expect(preview.holdReason == nil, "\(name) \(language): \(preview.holdReason as Any)")
      }
    }
  }
}
