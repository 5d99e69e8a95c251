import Foundation
import TestSupport

/// The codes of findings, as the sources of the project write them.
enum FindingCodes {
  /// Every code that checking a workspace can give.
  ///
  /// What is found wrong with exports and in the ledger is no finding about a workspace.
  static func ofWorkspaces() throws -> Set<String> {
    try codes(
      in: sources(of: "Sources/HeedCore").filter { !others.contains(where: $0.path.hasPrefix) })
  }

  /// Every code that the program can print.
  static func all() throws -> Set<String> {
    try codes(in: sources(of: "Sources"))
  }

  /// All sources of the program.
  static func text() throws -> String {
    try sources(of: "Sources").map(\.text).joined(separator: "\n")
  }

  private static func codes(in sources: [(path: String, text: String)]) -> Set<String> {
    var codes: Set<String> = []
    for (_, text) in sources {
      for match in text.matches(of: code) { codes.insert(String(match.1)) }
      for match in text.matches(of: unknown) { codes.insert("unknown-\(match.1)") }
      for kind in kinds where text.contains(#""unknown-\("#) { codes.insert("unknown-\(kind)") }
    }
    return codes
  }

  /// The folders that look at something else than a workspace.
  private static let others = ["Responses/", "Letters/Statistics/"]

  /// A code where a diagnostic is made: `error("unknown-key"`, `code: "wrong-day"`.
  nonisolated(unsafe) private static let code =
    /(?:error|warning|Diagnostic|self\.init|code:)\(?\s*"([a-z]+(?:-[a-z]+)*)"/

  /// The kind of a name that nothing declares: `unknown("person"`.
  nonisolated(unsafe) private static let unknown = /\.unknown\(\s*"([a-z]+)"/

  /// What stands in codes that the sources put together, such as `unknown-\(kind)`.
  private static let kinds = [
    "band", "person", "priority", "rule", "survey", "template", "tone", "topic",
  ]

  private static func sources(of path: String) throws -> [(path: String, text: String)] {
    let folder = Checkout.url.appending(path: path)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }
      .map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
  }
}
