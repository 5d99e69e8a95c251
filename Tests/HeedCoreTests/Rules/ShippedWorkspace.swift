import TestSupport
import Testing

@testable import HeedCore

/// The project's own rules, and how they decide about the responses that examples describe.
struct ShippedWorkspace {
  let files: WorkspaceFiles
  let configuration: Configuration
  let languages = LanguageDetector()

  init() throws {
    files = try Checkout.workspaceFiles()
    var reader = ConfigurationReader(files, now: TestWorkspace.now)
    let configuration = reader.read()
    #expect(reader.diagnostics.sorted.isEmpty, "\(reader.diagnostics.sorted)")
    self.configuration = try #require(configuration)
  }

  /// The response that an example describes, with what heed works out for every response.
  func response(_ given: [(slot: Int, value: Value)]) -> Response {
    let schema = configuration.schema
    var response = Response(
      values: Array(repeating: .missing, count: schema.fields.count), row: 1)
    response[.responsesBefore] = .number(0)
    response[.openCases] = .number(0)
    for (slot, value) in given { response.values[slot] = value }
    let survey = configuration.surveys.first { $0.name == response.text(.survey) }
    if let score = response.number(.score), response[.band] == .missing {
      response[.band] = survey?.band(of: score).map { .text($0.name) } ?? .missing
    }
    if response[.language] == .missing, let comment = response.text(.comment) {
      response[.language] = languages.language(of: comment).map { .text($0.rawValue) } ?? .missing
    }
    return response
  }

  func decision(_ given: [(slot: Int, value: Value)]) throws -> Decision {
    var facts = try Facts(terms: configuration.triage.terms, now: TestWorkspace.now)
    facts.read(response(given))
    return try configuration.triage.decide(facts, submittedAt: TestWorkspace.now)
  }
}

extension ShippedWorkspace {
  var vocabulary: RuleVocabulary {
    RuleVocabulary(
      schema: configuration.schema, surveys: configuration.surveys,
      topics: configuration.triage.terms.topics.map(\.name),
      priorities: configuration.settings.priorities.map(\.name),
      templates: TemplateSet.names(files), people: configuration.people.map(\.id),
      zone: configuration.settings.timeZone)
  }

  /// What a decision says for a key of a test's `expect:`.
  func value(of key: String, in decision: Decision) throws -> [String] {
    switch key {
    case "rule": [decision.rule]
    case "priority": [configuration.settings.priorities[decision.priority].name]
    case "template": [decision.template].compactMap(\.self)
    case "owner": [decision.owner].compactMap(\.self)
    case "tags": decision.tags
    case "notify": decision.notify
    case "skip": [decision.skip].compactMap(\.self)
    case "review": [decision.review.rawValue]
    default: try #require(nil as [String]?, "tests can't expect '\(key)'")
    }
  }
}
