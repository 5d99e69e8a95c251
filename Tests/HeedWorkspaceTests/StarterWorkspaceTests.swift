import Foundation
import HeedCore
import HeedWorkspace
import TestSupport
import Testing

@Suite struct StarterWorkspaceTests {
  private static let now = Instant(seconds: 1_795_341_600)

  private let folder: TemporaryFolder
  private let written: [String]

  init() throws {
    folder = try TemporaryFolder()
    written = try StarterWorkspace.write(to: folder.path + "/new")
  }

  private func configuration() throws -> (Workspace, WorkspaceFiles, Configuration) {
    let workspace = try Workspace(at: folder.path + "/new")
    let files = try workspace.files()
    var reader = ConfigurationReader(files, now: Self.now)
    let configuration = reader.read()
    #expect(reader.diagnostics.all.map(\.message) == [])
    return (workspace, files, try #require(configuration))
  }

  @Test func namesEveryFileItWrites() throws {
    let new = try folder.files().keys.map { String($0.dropFirst("new/".count)) }
    #expect(written == new.sorted())
  }

  @Test func holdsNoMistakes() throws {
    let (_, _, configuration) = try configuration()
    #expect(configuration.settings.languages == ["en", "zh-Hans"])
    #expect(configuration.sources.count == 6)
  }

  @Test func makesLettersOfTheExampleAtOnce() async throws {
    let (workspace, files, configuration) = try configuration()
    let job = RunJob(
      workspace: workspace, files: files, configuration: configuration,
      options: RunOptions(files: [folder.path + "/new/responses.csv"], now: Self.now))
    let summary = try await job.run(
      warn: { Issue.record("\($0.message)") }, progress: { _ in })
    #expect(summary.read == 8)
    #expect(summary.drafted == 7)
    #expect(summary.notWritten == ["no address": 1])
    #expect(summary.byPriority.allSatisfy { $0.responses > 0 })
    let letters = try folder.files().keys.filter { $0.hasSuffix(".eml") }
    #expect(letters.count == 7)
  }

  @Test func decidesEveryExampleAsItsRuleSays() throws {
    let (_, _, configuration) = try configuration()
    let triage = configuration.triage
    var facts = try Facts(terms: triage.terms, now: Self.now)
    for rule in triage.decider.rules.rules {
      #expect(rule.examples.contains { $0.matches }, "\(rule.name)")
      for example in rule.examples {
        facts.read(Self.response(example, configuration))
        let decision = try triage.decide(facts, submittedAt: Self.now)
        #expect((decision.rule == rule.name) == example.matches, "line \(example.location.line)")
      }
    }
  }

  private static func response(
    _ example: RuleExample, _ configuration: Configuration
  ) -> Response {
    var response = Response(
      values: Array(repeating: .missing, count: configuration.schema.fields.count), row: 1)
    for (slot, value) in example.given { response.values[slot] = value }
    let survey = configuration.surveys.first { $0.name == response.text(.survey) }
    if let band = response.number(.score).flatMap({ survey?.band(of: $0) }) {
      response[.band] = .text(band.name)
    }
    return response
  }

  @Test func sharesSurveysSourcesAndLettersWithTheShippedWorkspace() throws {
    let shared = written.filter {
      $0 == "rules/surveys.yml" || $0.hasPrefix("rules/sources/") || $0.hasPrefix("templates/")
    }
    #expect(shared.count >= 16)
    for path in shared {
      let shipped = try Data(contentsOf: Checkout.url.appending(path: path))
      #expect(
        try folder.text("new/" + path) == String(decoding: shipped, as: UTF8.self), "\(path)")
    }
  }

  @Test func knowsEverySourceThatIsShipped() throws {
    let shipped = try FileManager.default.contentsOfDirectory(
      atPath: Checkout.url.appending(path: "rules/sources").path)
    #expect(Set(shipped.map { "rules/sources/" + $0 }).isSubset(of: written))
  }

  @Test func leavesFilesThatAreThereAsTheyAre() throws {
    try folder.write("mine\n", to: "other/responses.csv")
    let written = try StarterWorkspace.write(to: folder.path + "/other")
    #expect(try folder.text("other/responses.csv") == "mine\n")
    #expect(written == self.written.filter { $0 != "responses.csv" })
  }

  @Test func refusesAWorkspace() throws {
    try folder.write("company: Ours\n", to: "new/rules/heed.yml")
    let path = folder.path + "/new"
    #expect(throws: WorkspaceError.notEmpty(path)) { try StarterWorkspace.write(to: path) }
    #expect(try folder.text("new/rules/heed.yml") == "company: Ours\n")
  }

  @Test func canBeBegunAgainAfterAnInterruption() throws {
    for path in ["rules/heed.yml", "templates/low-csat/en.md"] {
      try FileManager.default.removeItem(atPath: folder.path + "/new/" + path)
    }
    let written = try StarterWorkspace.write(to: folder.path + "/new")
    #expect(written == ["rules/heed.yml", "templates/low-csat/en.md"])
  }

  @Test func saysWhatItCannotWrite() throws {
    try folder.write("a file\n", to: "taken")
    let error = #expect(throws: WorkspaceError.self) {
      try StarterWorkspace.write(to: folder.path + "/taken")
    }
    let message = try #require(error).message
    #expect(
      message
        == "\(folder.path)/taken/.gitignore can't be written: \(folder.path)/taken is a file")
  }
}
