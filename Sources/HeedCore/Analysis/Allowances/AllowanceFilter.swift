/// Leaves out the warnings that comments in the files silence.
struct AllowanceFilter {
  private let allowances: [Allowance]

  init(_ files: WorkspaceFiles) {
    allowances = files.sorted.flatMap { path, bytes -> [Allowance] in
      guard path.hasSuffix(".yml") || path.hasSuffix(".md") else { return [] }
      return AllowanceReader.allowances(in: String(decoding: bytes, as: UTF8.self), file: path)
    }
  }

  /// The findings that remain, and one for each comment that silences none.
  ///
  /// - Parameters:
  ///   - findings: all findings.
  ///   - isComplete: whether everything was looked at, so that it can be told what is superfluous.
  /// - Returns: what is to be shown.
  func apply(to findings: [Diagnostic], isComplete: Bool) -> [Diagnostic] {
    guard !allowances.isEmpty else { return findings }
    var used: Set<SourceLocation> = []
    let remaining = findings.filter { finding in
      let matching = allowances.filter { $0.covers(finding) }
      guard finding.severity != .error, !matching.isEmpty else { return true }
      used.formUnion(matching.map(\.location))
      return false
    }
    guard isComplete else { return remaining }
    let superfluous = allowances.filter { !used.contains($0.location) }
    return remaining + superfluous.map { Self.finding($0, findings) }
  }

  private static func finding(_ allowance: Allowance, _ findings: [Diagnostic]) -> Diagnostic {
    let isError = findings.contains { $0.severity == .error && allowance.covers($0) }
    let here = findings.filter { $0.location?.file == allowance.location.file }.map(\.code)
    return Diagnostic(
      "unused-allow", .warning, at: allowance.location,
      isError
        ? "'\(allowance.code)' is an error, which no comment can silence"
        : "this comment silences nothing: there is no '\(allowance.code)' here",
      help: Suggestion.question(for: allowance.code, among: Set(here).sorted())
        ?? (isError ? "correct the mistake, and remove the comment" : "remove the comment"))
  }
}

extension Allowance {
  fileprivate func covers(_ finding: Diagnostic) -> Bool {
    guard let place = finding.location else { return false }
    return finding.code == code && place.file == location.file && lines.contains(place.line)
  }
}
