import Foundation
import TestSupport
import Testing

/// A page of docs/findings.
struct FindingPage: Sendable, CustomTestStringConvertible {
  let code: String
  let text: String

  static let all: [FindingPage] = {
    let folder = Checkout.url.appending(path: "docs/findings")
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasSuffix(".md") }.compactMap { name in
      (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).map {
        FindingPage(code: String(name.dropLast(3)), text: $0)
      }
    }.sorted { $0.code < $1.code }
  }()

  var testDescription: String { code }

  /// What shows the mistake; nil for a mistake that no file of a workspace shows.
  var example: String? { block(after: "**Example.**") }

  /// What it should be instead; nil where that can't be shown in a file.
  var better: String? { block(after: "**Instead.**") }

  /// Whether the example is a piece of a workspace's file, named in its first line.
  var showsFiles: Bool {
    example.map { $0.hasPrefix("# rules/") || $0.hasPrefix("# templates/") } ?? false
  }

  private func block(after heading: String) -> String? {
    guard let start = text.firstRange(of: heading)?.upperBound else { return nil }
    let rest = text[start...]
    let end = rest.firstRange(of: "\n**")?.lowerBound ?? rest.endIndex
    let parts = rest[..<end].split(separator: "```", omittingEmptySubsequences: false)
    guard parts.count > 1, let line = parts[1].firstIndex(of: "\n") else { return nil }
    return String(parts[1][parts[1].index(after: line)...])
  }

  /// A file of the project.
  static func source(_ path: String) throws -> String {
    try String(contentsOf: Checkout.url.appending(path: path), encoding: .utf8)
  }
}
