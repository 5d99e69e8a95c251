import Testing

@testable import HeedCore

/// One condition, written as in a rule, that responses out of an export are held against.
struct ConditionTrial {
  let configuration: Configuration

  /// Compiles a workspace with one rule; `condition` is what stands under `when:`.
  init(_ condition: String, in workspace: TestWorkspace = TestWorkspace()) throws {
    var workspace = workspace
    workspace["rules/triage.yml"] = """
      rules:
        - rule: Tried
          when: { \(condition) }
          then: { priority: P1, template: hello }
        - otherwise: { priority: P2, template: hello }
      """
    configuration = try workspace.configuration()
  }

  /// Whether the condition holds for the only response of an export.
  func holds(forExport text: String) throws -> Bool {
    let response = try #require(try configuration.responses(inExport: text).first)
    return try holds(for: response)
  }

  func holds(for response: Response) throws -> Bool {
    var facts = try Facts(terms: configuration.triage.terms, now: TestWorkspace.now)
    facts.read(response)
    return configuration.triage.decider.firstMatch(facts) == 0
  }

  /// Whether the condition holds for a response with these values alone.
  func holds(_ values: [String: Value]) throws -> Bool {
    try holds(for: configuration.response(values))
  }
}

extension Configuration {
  /// Reads an export through its source and the fields' types.
  func responses(inExport text: String) throws -> [Response] {
    var export = ExportReader(sources: sources, schema: schema)
    var chunks = try export.read(Array(text.utf8))
    chunks += try export.finish()
    let binding = try #require(export.binding)
    let reader = try ResponseReader(
      binding, schema: schema, surveys: surveys, zone: settings.timeZone, now: TestWorkspace.now,
      contentID: { _ in "id" })
    let batches = chunks.map { reader.read($0) }
    let rejections = batches.flatMap(\.rejections)
    try #require(rejections.isEmpty, "\(rejections)")
    return batches.flatMap(\.responses)
  }

  /// A response with some values, and everything else missing.
  func response(_ values: [String: Value]) throws -> Response {
    var response = Response(
      values: Array(repeating: .missing, count: schema.fields.count), row: 1)
    for (name, value) in values {
      let slot = try #require(schema.slot(named: name), "no field \(name)")
      response.values[slot] = value
    }
    return response
  }
}
