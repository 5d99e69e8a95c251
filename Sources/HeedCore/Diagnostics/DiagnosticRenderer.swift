/// Turns diagnostics into text for a terminal: place, message, the line, a caret, and what to do.
package struct DiagnosticRenderer {
  private let usesColor: Bool
  private let sources: SourceLines

  /// - Parameters:
  ///   - usesColor: whether to mark severities with ANSI colours.
  ///   - source: the text of a file by the name that locations carry; nil when unknown.
  package init(usesColor: Bool, source: @escaping (String) -> String?) {
    self.usesColor = usesColor
    sources = SourceLines(source)
  }

  package func text(_ diagnostic: Diagnostic) -> String {
    var text = ""
    if let location = diagnostic.location {
      text += "\(location.file):\(location.line):\(location.column): "
    }
    let message = diagnostic.message.printable
    text += "\(severity(diagnostic.severity)): \(message) [\(diagnostic.code)]\n"
    // The line of a password is not shown.
    if let location = diagnostic.location, diagnostic.code != "password-in-file" {
      text += excerpt(at: location)
    }
    if let help = diagnostic.help { text += "  help: \(help.printable)\n" }
    for line in diagnostic.example?.split(separator: "\n") ?? [] {
      text += "    \(String(line).printable)\n"
    }
    return text
  }

  private func severity(_ severity: Diagnostic.Severity) -> String {
    guard usesColor else { return severity.rawValue }
    return "\u{1B}[\(severity == .error ? 31 : 33)m\(severity.rawValue)\u{1B}[0m"
  }

  private func excerpt(at location: SourceLocation) -> String {
    guard let lines = sources.lines(of: location.file),
      lines.indices.contains(location.line - 1)
    else { return "" }
    let line = lines[location.line - 1]
    let number = "\(location.line)"
    let margin = String(repeating: " ", count: number.count)
    let before = line.unicodeScalars.prefix(max(0, location.column - 1))
    let indent = before.map(Self.padding).joined()
    return "  \(number) | \(Self.printable(line))\n  \(margin) | \(indent)^\n"
  }

  /// White space as wide as the scalar, so that the caret stands under the right place.
  private static func padding(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: ""
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      "  "
    default: " "
    }
  }

  /// The line without tabs and control characters, which would move the caret or the terminal.
  private static func printable(_ line: Substring) -> String {
    String(
      String.UnicodeScalarView(
        line.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}

/// The lines of files, each file cut into lines once.
private final class SourceLines {
  private let source: (String) -> String?
  private var lines: [String: [Substring]] = [:]

  init(_ source: @escaping (String) -> String?) {
    self.source = source
  }

  /// Nil when there is no such file.
  func lines(of file: String) -> [Substring]? {
    if let known = lines[file] { return known }
    lines[file] = source(file)?.split(omittingEmptySubsequences: false) { $0.isNewline }
    return lines[file]
  }
}
