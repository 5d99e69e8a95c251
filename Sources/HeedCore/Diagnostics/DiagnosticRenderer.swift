/// Turns diagnostics into text for a terminal: place, message, the line, a caret, and what to do.
package struct DiagnosticRenderer {
  private let usesColor: Bool
  private let width: Int?
  private let sources: SourceLines

  /// - Parameters:
  ///   - usesColor: whether to mark severities with ANSI colours.
  ///   - width: in columns, of the terminal; nil where lines may be as long as they are.
  ///   - source: the text of a file by the name that locations carry; nil when unknown.
  package init(usesColor: Bool, width: Int? = nil, source: @escaping (String) -> String?) {
    self.usesColor = usesColor
    self.width = width
    sources = SourceLines(source)
  }

  package func text(_ diagnostic: Diagnostic) -> String {
    var text = headline(diagnostic)
    if let location = diagnostic.location { text += excerpt(at: location) }
    if let help = diagnostic.help { text += fitted("  help: \(help.printable)") }
    for line in diagnostic.example?.split(separator: "\n") ?? [] {
      text += "    \(String(line).printable)\n"
    }
    return text
  }

  private func headline(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location.map { "\($0.file):\($0.line):\($0.column): " } ?? ""
    let severity = diagnostic.severity.rawValue
    let message = diagnostic.message.printable
    var text = fitted("\(place)\(severity): \(message) [\(diagnostic.code)]")
    // Coloured last, as colours take no room.
    let behindPlace = text.index(
      text.startIndex, offsetBy: place.count, limitedBy: text.endIndex)
    if usesColor, let range = text[(behindPlace ?? text.startIndex)...].firstRange(of: severity) {
      let color = diagnostic.severity == .error ? 31 : 33
      text.replaceSubrange(range, with: "\u{1B}[\(color)m\(severity)\u{1B}[0m")
    }
    return text
  }

  /// The lines that a line takes.
  private func fitted(_ line: String) -> String {
    (width.map { HangingLine.text(line, width: $0) } ?? line) + "\n"
  }

  private func excerpt(at location: SourceLocation) -> String {
    guard let line = sources.line(at: location) else { return "" }
    let number = "\(location.line)"
    let margin = String(repeating: " ", count: number.count)
    let room = width.map { $0 - number.count - "   | ".count }
    let excerpt = SourceExcerpt(line, column: location.column, width: room)
    let indent = String(repeating: " ", count: excerpt.indent)
    return "  \(number) | \(excerpt.line)\n  \(margin) | \(indent)^\n"
  }
}

/// The lines of files, each file cut into lines once.
private final class SourceLines {
  private let source: (String) -> String?
  private var files: [String: File] = [:]

  private struct File {
    let lines: [Substring]
    let areConfidential: [Bool]

    init(_ text: String) {
      lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
      areConfidential = ConfidentialLines.areConfidential(lines)
    }
  }

  init(_ source: @escaping (String) -> String?) {
    self.source = source
  }

  /// Nil where there is none, and where it is not to be shown.
  func line(at location: SourceLocation) -> Substring? {
    let file = files[location.file] ?? source(location.file).map(File.init)
    files[location.file] = file
    let index = location.line - 1
    guard let file, file.lines.indices.contains(index), !file.areConfidential[index] else {
      return nil
    }
    return file.lines[index]
  }
}
