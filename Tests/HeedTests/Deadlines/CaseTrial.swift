import Foundation
import TestSupport
import Testing

/// A workspace with cases that a test takes through their lives.
struct CaseTrial {
  let workspace: Workspace

  /// P2: to be answered on Friday at 17:00 in Berlin, and resolved on Wednesday at 12:00.
  static let p2 = PlainExport.Row(
    id: "r-2", score: "2", comment: "Broken.", submittedAt: "2026-11-20T11:00:00Z",
    email: "bo@example.com", firstName: "Bo", lastName: "Ek")
  /// P4: to be answered on Wednesday at 11:00.
  static let p4 = PlainExport.Row(
    id: "r-1", submittedAt: "2026-11-20T10:00:00Z", email: "a@example.com")

  init(_ rows: PlainExport.Row..., now: String = "2026-11-20T11:30:00Z") throws {
    workspace = try Workspace()
    try workspace.write(PlainExport(rows: rows).text, to: "new.csv")
    #expect(try workspace.run("new.csv", "--now", now).new == rows.count)
  }

  /// Runs a command at a time, which must succeed unless a test says otherwise.
  @discardableResult
  func heed(
    _ arguments: String..., at now: String, status: Int32 = 0, by actor: String = "kim"
  ) throws -> Program.Outcome {
    let isList = ["deadlines", "log", "run", "escalate"].contains(arguments[0])
    let outcome = try workspace.heed(
      arguments + (isList ? [] : ["--by", actor]) + ["--now", now])
    #expect(outcome.status == status, "\(arguments): \(outcome.errors)")
    return outcome
  }

  /// How a deadline stands: `open 2026-11-25T11:00:00Z`.
  func standing(
    _ kind: String, of id: String = "r-2", at now: String, asOf: String? = nil
  ) throws -> String? {
    let outcome = try workspace.heed(
      ["deadlines", "--all", "--format", "json", "--now", now]
        + (asOf.map { ["--as-of", $0] } ?? []))
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONValue(outcome.output).elements
      .first { $0["response"]?.text == id && $0["kind"]?.text == kind }
      .flatMap { deadline in
        deadline["state"]?.text.flatMap { state in
          deadline["due"]?.text.map { "\(state) \($0)" }
        }
      }
  }

  /// The lines of a case's log: `what deadline state`, without what is missing.
  func log(_ id: String = "r-2", at now: String = "2027-01-01T00:00:00Z") throws -> [String] {
    let outcome = try workspace.heed(["log", id, "--format", "json", "--now", now])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONValue(outcome.output)["log"]?.elements.map { line in
      ["what", "deadline", "state"].compactMap { line[$0]?.text }.joined(separator: " ")
    } ?? []
  }
}
