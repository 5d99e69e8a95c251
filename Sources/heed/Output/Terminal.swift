import Foundation
import HeedCore

/// Prints: results on standard output, everything else on standard error.
struct Terminal: Sendable {
  let isQuiet: Bool

  /// Whether standard error is a terminal that shows colours (see no-color.org).
  private var usesColor: Bool {
    isatty(2) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] ?? "" == ""
  }

  /// Whether a progress bar can be drawn.
  var showsProgress: Bool { !isQuiet && isatty(2) == 1 }

  /// Prints a result.
  func print(_ text: String) {
    FileHandle.standardOutput.write(Data((text.printable + "\n").utf8))
  }

  /// Prints something beside the result.
  func note(_ text: String) {
    if !isQuiet { FileHandle.standardError.write(Data((text.printable + "\n").utf8)) }
  }

  /// Prints mistakes with the lines they stand in; errors even when quiet.
  func show(_ diagnostics: [Diagnostic], files: WorkspaceFiles? = nil) {
    let renderer = DiagnosticRenderer(usesColor: usesColor) { files?.text($0) }
    for diagnostic in diagnostics where !isQuiet || diagnostic.severity == .error {
      FileHandle.standardError.write(Data(renderer.text(diagnostic).utf8))
    }
  }

  /// Draws over the last line of standard error; an empty text clears it.
  func draw(_ line: String) {
    FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
  }
}
