import HeedCore

/// A finding as a workflow command that GitHub shows beside the line ("Workflow commands for GitHub
/// Actions", setting an error or a warning message).
struct GitHubAnnotation {
  let text: String

  init(_ finding: Diagnostic, paths: ReportedPath) {
    var properties: [String] = []
    if let place = finding.location {
      properties = [
        "file=\(Self.property(paths.path(place.file)))", "line=\(place.line)",
        "col=\(place.column)",
      ]
    }
    properties.append("title=\(Self.property(finding.code))")
    let parts = [finding.message, finding.help, finding.example].compactMap(\.self)
    let message = Self.data(parts.joined(separator: "\n"))
    text = "::\(finding.severity.rawValue) \(properties.joined(separator: ","))::\(message)"
  }

  private static func data(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }

  private static func property(_ text: String) -> String {
    data(text).split(separator: ":", omittingEmptySubsequences: false).joined(separator: "%3A")
      .split(separator: ",", omittingEmptySubsequences: false).joined(separator: "%2C")
  }
}
