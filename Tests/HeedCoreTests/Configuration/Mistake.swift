import Testing

@testable import HeedCore

/// A change to a file of the test workspace, and everything that is to be said about it.
///
/// In the changed text a `‸` stands before each place that a finding names, in the order of the
/// findings. A finding is written as its code, its message and, after a bar, its help.
struct Mistake: Sendable, CustomTestStringConvertible {
  private let original: String
  private let altered: String
  let findings: [String]

  init(_ original: String, _ altered: String, _ findings: String...) {
    self.original = original
    self.altered = altered
    self.findings = findings
  }

  var testDescription: String { altered }

  /// Makes the mistake in a workspace and compares what is found with what should be.
  func check(
    in path: String, of usual: TestWorkspace = TestWorkspace(),
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    var workspace = usual
    let marked = try #require(
      workspace[path].replacingOnce(original, by: altered),
      "the file has no \(original)", sourceLocation: sourceLocation)
    let (text, places) = Self.unmarked(marked)
    workspace[path] = text
    let found = workspace.findings
    #expect(found.map(\.asWritten) == findings, sourceLocation: sourceLocation)
    let expected = places.map { SourceLocation(file: path, line: $0.line, column: $0.column) }
    #expect(found.map(\.location) == expected, sourceLocation: sourceLocation)
  }

  private static func unmarked(_ text: String) -> (String, [(line: Int, column: Int)]) {
    var plain = String.UnicodeScalarView()
    var places: [(line: Int, column: Int)] = []
    var (line, column) = (1, 1)
    for scalar in text.unicodeScalars {
      if scalar == "‸" {
        places.append((line, column))
        continue
      }
      plain.append(scalar)
      column += 1
      if scalar == "\n" { (line, column) = (line + 1, 1) }
    }
    return (String(plain), places)
  }
}

extension String {
  fileprivate func replacingOnce(_ original: String, by replacement: String) -> String? {
    guard let range = firstRange(of: original) else { return nil }
    return replacingCharacters(in: range, with: replacement)
  }

  private func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}

extension Diagnostic {
  /// The code, the message and the help on one line.
  var asWritten: String {
    "\(code): \(message)" + (help.map { " | \($0)" } ?? "")
  }
}
