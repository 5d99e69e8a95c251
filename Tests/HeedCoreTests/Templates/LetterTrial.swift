import Testing

@testable import HeedCore

/// Writes letters of a workspace for made-up responses.
struct LetterTrial {
  let configuration: Configuration
  private let writer: LetterWriter

  init(_ configuration: Configuration) throws {
    self.configuration = configuration
    writer = try LetterWriter(configuration, date: TestWorkspace.now)
  }

  /// A workspace whose letter `hello` has another body, subject or both.
  init(body: String, subject: String = "Your answer", partials: [String: String] = [:]) throws {
    var workspace = TestWorkspace([
      "templates/hello/en.md": "---\nsubject: \(subject)\npreheader: Thank you\n---\n\(body)\n"
    ])
    for (name, text) in partials { workspace["templates/partials/\(name).md"] = text }
    try self.init(try workspace.configuration())
  }

  /// What a letter is written from; `due` says when each promise is due.
  func request(
    _ template: String = "hello", _ values: [String: Value] = [:], owner: String? = nil,
    due: [Promise.Kind: String] = [:], calendar: String = "office"
  ) throws -> LetterRequest {
    let promises = try due.sorted { $0.key.rawValue < $1.key.rawValue }.map { kind, time in
      Promise(
        kind: kind, start: TestWorkspace.now, due: try #require(Instant(rfc3339: time)),
        warnAt: nil, calendar: calendar, within: try #require(TimeSpan(4, .hour, .working)))
    }
    return LetterRequest(
      response: try configuration.response(values),
      decision: Decision(
        rule: "Tried", priority: 0, template: template, skip: nil, owner: owner, review: .always,
        tags: [], notify: [], promises: promises),
      recipient: try EmailAddress("ana@customer.example"), identity: "plain r-1",
      submittedAt: try #require(Instant(rfc3339: "2026-11-20T09:00:00Z")))
  }

  func write(_ request: LetterRequest) throws(HoldReason) -> Letter {
    try writer.write(request)
  }

  /// The letter `hello` for a response with these values.
  func letter(_ values: [String: Value] = [:], owner: String? = nil) throws -> ReadLetter {
    try ReadLetter(writer.write(try request("hello", values, owner: owner)))
  }

  /// Why the letter `hello` is held.
  func holdReason(_ values: [String: Value] = [:]) throws -> HoldReason? {
    let request = try request("hello", values)
    return #expect(throws: HoldReason.self) { try writer.write(request) }
  }
}
