import ArgumentParser
import Foundation
import HeedCore

/// Prints: results on standard output, everything else on standard error.
struct Terminal: Sendable {
  let isQuiet: Bool

  /// Whether standard error is a terminal that shows colours (see no-color.org).
  private var usesColor: Bool {
    isatty(2) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] ?? "" == ""
  }

  /// How many columns there are for results; nil when they don't go to a terminal.
  var width: Int? { TerminalSize.ofOutput?.columns }

  /// Whether results go to a terminal that shows what is bold or grey.
  var showsLooks: Bool {
    let environment = ProcessInfo.processInfo.environment
    return width != nil && environment["TERM"] ?? "dumb" != "dumb"
      && environment["NO_COLOR"] ?? "" == ""
  }

  /// Whether a progress bar can be drawn.
  var showsProgress: Bool { !isQuiet && isatty(2) == 1 }

  /// Whether there is a person who can answer.
  var canAsk: Bool { isatty(0) == 1 && isatty(2) == 1 }

  /// Asks a question and reads a line; nil at the end of input.
  func ask(_ question: String) -> String? {
    write(question.printable)
    return readLine()
  }

  /// Prints a result for people: in a terminal, what is too wide goes on below itself.
  ///
  /// - Throws: `ExitCode` 1 when nobody takes it.
  func show(_ text: String) throws {
    try print(width.map { HangingLine.text(text.printable, width: $0) } ?? text)
  }

  /// Prints lines for people, bold or grey where the terminal shows that.
  ///
  /// - Throws: `ExitCode` 1 when nobody takes them.
  func show(_ lines: [StyledText]) throws {
    let looks = showsLooks
    try print(verbatim: lines.map { $0.written(looks: looks) + "\n" }.joined())
  }

  /// Prints a result; when nobody takes it, the program ends with code 1.
  func print(_ text: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data((text.printable + "\n").utf8))
    } catch {
      note("error: the result can't be printed: \((error as NSError).localizedDescription)")
      throw ExitCode(1)
    }
  }

  /// Prints a result for programs byte by byte, line ends of its own kind included.
  ///
  /// - Throws: `ExitCode` 1 when nobody takes it.
  func print(verbatim text: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      note("error: the result can't be printed: \((error as NSError).localizedDescription)")
      throw ExitCode(1)
    }
  }

  /// Prints something beside the result.
  func note(_ text: String) {
    guard !isQuiet else { return }
    let text = text.printable
    let width = TerminalSize.ofErrors?.columns
    write((width.map { HangingLine.text(text, width: $0) } ?? text) + "\n")
  }

  /// Prints a question, or a part of a line, even when quiet.
  ///
  /// - Parameters:
  ///   - text: what is printed, without a line end of its own.
  ///   - isRaw: whether it holds characters that move the cursor, and are meant to.
  func prompt(_ text: String, isRaw: Bool = false) {
    write(isRaw ? text : text.printable)
  }

  /// Prints mistakes with the lines they stand in; errors even when quiet.
  func show(_ diagnostics: [Diagnostic], files: WorkspaceFiles? = nil) {
    let renderer = DiagnosticRenderer(
      usesColor: usesColor, width: TerminalSize.ofErrors?.columns
    ) { files?.text($0) }
    for diagnostic in diagnostics where !isQuiet || diagnostic.severity == .error {
      write(renderer.text(diagnostic))
    }
  }

  /// Draws over the last line of standard error; an empty text clears it.
  func draw(_ line: String) {
    write("\r\u{1B}[K\(line)")
  }

  /// Writes to standard error; where that is closed, there is nobody to tell.
  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
