import Foundation
import TestSupport
import Testing

/// A workspace with a few customers, whose letters are read, sent and come back.
struct PeopleTrial {
  let workspace: Workspace

  static let ana = PlainExport.Row(
    id: "r-1", score: "2", comment: "The rota is broken, says Ana.",
    submittedAt: "2026-11-20T10:00:00Z", email: "Ana.Silva@Padaria.example", firstName: "Ana",
    lastName: "Silva")
  static let bo = PlainExport.Row(
    id: "r-2", score: "2", comment: "Broken.", submittedAt: "2026-11-20T11:00:00Z",
    email: "bo@example.com", firstName: "Bo", lastName: "Ek")

  /// A Friday, before anything is due.
  static let now = "2026-11-20T11:30:00Z"

  /// - Parameters:
  ///   - rows: what customers have answered.
  ///   - prepare: changes the workspace before.
  /// - Throws: when it can't be made.
  init(
    _ rows: PlainExport.Row..., prepare: (Workspace) throws -> Void = { _ in }
  ) throws {
    workspace = try Workspace()
    try prepare(workspace)
    try workspace.write(PlainExport(rows: rows).text, to: "new.csv")
    #expect(try workspace.run("new.csv", "--now", Self.now).new == rows.count)
  }

  /// Runs a command at a time, which must end as a test says.
  @discardableResult
  func heed(
    _ arguments: String..., at now: String = PeopleTrial.now, status: Int32 = 0
  ) throws -> Program.Outcome {
    let outcome = try workspace.heed(
      arguments + ["--now", now],
      Program.Terms(environment: ["HEED_USER": "kim"]))
    #expect(outcome.status == status, "\(arguments): \(outcome.output)\(outcome.errors)")
    return outcome
  }

  /// Approves all letters and sends them into a folder.
  func sendAll() throws {
    try heed("review", "approve", "--all", "--yes")
    try heed("send", "--yes", "--smtp", "maildir:\(workspace["mail"].path)")
  }

  /// Writes a message and lets heed read it.
  @discardableResult
  func read(_ message: String, at now: String = "2026-11-20T12:00:00Z") throws -> JSONValue {
    try workspace.write(message, to: "in.eml")
    return try JSONValue(heed("bounces", "in.eml", "--format", "json", at: now).output)
  }

  func rows(_ query: String) throws -> [String] {
    try LedgerContents(workspace: workspace).rows(query)
  }

  /// The state of the letter to a response.
  func letter(_ id: String) throws -> String {
    try rows(
      """
      SELECT letters.state FROM letters JOIN responses ON response = responses.key
      WHERE id = '\(id)'
      """
    ).first ?? "none"
  }

  /// The states of the deadlines of a response: to respond, to resolve.
  func deadlines(_ id: String) throws -> [String] {
    try rows(
      """
      SELECT deadlines.state FROM deadlines JOIN responses ON response = responses.key
      WHERE id = '\(id)' ORDER BY kind DESC
      """)
  }

  /// The Message-ID of the letter to a response, without angle brackets.
  func messageID(_ id: String) throws -> String {
    try #require(
      rows(
        """
        SELECT message_id FROM letters JOIN responses ON response = responses.key
        WHERE id = '\(id)'
        """
      ).first)
  }

  /// The names of events of a response, in order.
  func events(_ id: String) throws -> [String] {
    try rows(
      """
      SELECT what FROM events JOIN responses ON response = responses.key
      WHERE id = '\(id)' ORDER BY events.key
      """)
  }
}
