import Foundation
import TestSupport
import Testing

/// A workspace with letters that a person has said yes to.
struct ApprovedLetters {
  let workspace: Workspace

  /// What has become of a letter, as the ledger has it.
  struct Letter {
    let response: String
    let messageID: String
    let state: String
  }

  /// - Parameters:
  ///   - count: how many letters.
  ///   - prepare: changes the workspace before.
  /// - Throws: when they can't be made.
  init(_ count: Int, _ prepare: (Workspace) throws -> Void = { _ in }) throws {
    workspace = try Workspace()
    try prepare(workspace)
    try workspace.replace(
      "per_run: 5000, per_domain: 200 a day", with: "per_run: 20000, per_domain: 20000 a day",
      in: "rules/heed.yml")
    let rows = (1...count).map { number in
      PlainExport.Row(
        id: "r-\(number)", score: "3", comment: "The export is broken again.",
        submittedAt: "2026-11-22T09:50:00Z", email: "p\(number)@example.com",
        firstName: "Ana", lastName: "Novak")
    }
    try workspace.write(PlainExport(rows: rows).text, to: "new.csv")
    try #require(try workspace.heed("run", "new.csv").status == 0)
    let approved = try workspace.heed("review", "approve", "--all", "--yes", "--by", "Kim")
    try #require(approved.status == 0, "\(approved.errors)")
  }

  var letters: [Letter] {
    get throws {
      try LedgerContents(workspace: workspace).rows(
        """
        SELECT responses.id, message_id, letters.state
        FROM letters JOIN responses ON response = responses.key ORDER BY responses.key
        """
      ).map { row in
        let parts = row.split(separator: "|").map(String.init)
        return Letter(response: parts[0], messageID: "<\(parts[1])>", state: parts[2])
      }
    }
  }

  /// Sends by a server, to the end.
  func send(by server: FaultServer, _ arguments: String...) throws -> Program.Outcome {
    try workspace.heed(["send", "--yes", "--smtp", server.address] + arguments)
  }
}
