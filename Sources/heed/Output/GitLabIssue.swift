import HeedCore

/// A finding in GitLab's code quality report ("Code Quality report format").
struct GitLabIssue: Encodable {
  struct Location: Encodable {
    struct Lines: Encodable {
      let begin: Int
    }

    let path: String
    let lines: Lines
  }

  let description: String
  let checkName: String
  /// The same as long as the finding is the same, wherever its line moves.
  let fingerprint: String
  let severity: String
  let location: Location

  /// The findings of a check; of equal ones each has its own fingerprint.
  static func issues(_ findings: [Diagnostic], paths: ReportedPath) -> [GitLabIssue] {
    var seen: [String: Int] = [:]
    return findings.map { finding in
      let path = paths.path(finding.location?.file ?? "rules/heed.yml")
      let content = "\(finding.code)\u{1F}\(path)\u{1F}\(finding.message)"
      let number = seen[content, default: 0]
      seen[content] = number + 1
      return GitLabIssue(
        description: [finding.message, finding.help].compactMap(\.self).joined(separator: "; "),
        checkName: finding.code,
        fingerprint: Digest(Array("\(content)\u{1F}\(number)".utf8)).hexadecimal(),
        severity: finding.severity == .error ? "major" : "minor",
        location: Location(path: path, lines: .init(begin: finding.location?.line ?? 1)))
    }
  }
}
