import Foundation
import TestSupport
import Testing

/// A workspace with letters that wait for a reviewer.
struct ReviewTrial {
  let workspace: Workspace

  /// Letters were written, and are due on the same day at 15:50 in Berlin (P2).
  static let begin = "2026-11-20T10:00:00Z"
  /// A time at which reviewers work.
  static let now = "2026-11-20T10:30:00Z"

  /// - Parameters:
  ///   - count: how many customers were written to: `r-1` and so on.
  ///   - comment: what each of them wrote.
  /// - Throws: when they can't be made.
  init(_ count: Int = 1, comment: String = "Broken again.") throws {
    workspace = try Workspace()
    let rows = (1...count).map { Self.row($0, comment: comment) }
    try workspace.write(PlainExport(rows: rows).text, to: "new.csv")
    #expect(try workspace.run("new.csv", "--now", Self.begin).drafted == count)
  }

  /// - Parameter languages: those of the customers `r-1` and so on, who wrote nothing.
  /// - Throws: when the letters can't be made.
  init(languages: [String]) throws {
    workspace = try Workspace()
    let rows = languages.enumerated().map { number, language in
      var row = Self.row(number + 1, comment: "")
      row.language = language
      return row
    }
    try workspace.write(PlainExport(rows: rows).text, to: "new.csv")
    #expect(try workspace.run("new.csv", "--now", Self.begin).drafted == languages.count)
  }

  static func row(_ number: Int, comment: String) -> PlainExport.Row {
    PlainExport.Row(
      id: "r-\(number)", score: "2", comment: comment, submittedAt: "2026-11-20T09:50:00Z",
      email: "p\(number)@example.com", firstName: "Ana", lastName: "Novak")
  }

  /// Runs a command as Kim, at a time; it must end with a code.
  @discardableResult
  func heed(
    _ arguments: String..., at now: String = Self.now, status: Int32 = 0, input: String = "",
    editor: String = "false"
  ) throws -> Program.Outcome {
    var terms = Program.Terms(input: Data(input.utf8))
    terms.environment = ["HEED_USER": "kim", "EDITOR": editor, "VISUAL": ""]
    let outcome = try workspace.heed(arguments + ["--now", now], terms)
    #expect(outcome.status == status, "\(arguments): \(outcome.output)\(outcome.errors)")
    return outcome
  }

  /// The path of a letter's file; nil where it lies in none of the folders, or in several.
  func path(_ id: String = "r-1") throws -> String? {
    let paths = try Listing(workspace["outbox"]).files.keys.filter { $0.hasSuffix("_\(id).eml") }
    return paths.count == 1 ? paths.first : nil
  }

  /// The part of the outbox that a letter lies in.
  func folder(_ id: String = "r-1") throws -> String? {
    try path(id)?.split(separator: "/").first.map(String.init)
  }

  /// What has become of a letter.
  func state(_ id: String = "r-1") throws -> String? {
    try JSONValue(heed("review", "show", id, "--format", "json").output)["state"]?.text
  }

  /// Moves a letter's file to another part of the outbox, as a person would.
  func move(_ id: String = "r-1", to place: String) throws {
    let from = try #require(try path(id))
    let target = workspace[
      "outbox/"
        + ([place] + from.split(separator: "/").dropFirst().map(String.init))
        .joined(separator: "/")]
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: workspace["outbox/\(from)"], to: target)
  }

  /// Changes the rules so that no letter is written to anybody.
  func wantNoLetters() throws {
    try workspace.write(
      """
      rules:
        - otherwise:
            priority: P2
            owner: success
            skip: a person rings
      """, to: "rules/triage.yml")
    try FileManager.default.removeItem(at: workspace["rules/tests"])
  }

  /// Changes a letter's file, as an editor would.
  func change(_ id: String = "r-1", _ change: (String) -> String) throws {
    let path = "outbox/" + (try #require(try path(id)))
    try workspace.write(change(try workspace.text(path)), to: path)
  }

  /// The ids of the letters that wait, with what is said of each.
  func waiting(at now: String = Self.now) throws -> [String: [String]] {
    let items = try JSONValue(heed("review", "--format", "json", at: now).output).elements
    return Dictionary(
      uniqueKeysWithValues: items.compactMap { item in
        item["response"]?.text.map { ($0, item["warnings"]?.elements.compactMap(\.text) ?? []) }
      })
  }

  /// What the log of a case says happened to its letter, and who did it: `approved by kim`.
  func log(_ id: String = "r-1", at now: String = "2026-12-24T00:00:00Z") throws -> [String] {
    let log =
      try JSONValue(
        heed("log", id, "--format", "json", at: now).output)["log"]?.elements ?? []
    return log.compactMap { line in
      guard let what = line["what"]?.text,
        !["submitted", "decided", "promised", "overdue"].contains(what)
      else { return nil }
      return [what, line["by"]?.text.map { "by \($0)" }].compactMap(\.self).joined(separator: " ")
    }
  }
}
