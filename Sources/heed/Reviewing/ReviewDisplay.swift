import Foundation

/// Shows a review on a terminal, a page at a time; elsewhere, all of it in lines.
struct ReviewDisplay {
  let terminal: Terminal
  let keys = KeyInput()

  /// Nil where nobody can turn pages.
  var size: TerminalSize? { keys.isTerminal ? TerminalSize.ofOutput : nil }

  /// Whether the terminal can begin anew at its top.
  private var clears: Bool {
    size != nil && ProcessInfo.processInfo.environment["TERM"] ?? "dumb" != "dumb"
  }

  /// Whether it shows what is bold or grey.
  var looks: Bool {
    clears && terminal.showsLooks
  }

  /// Shows lines in place of what was shown before.
  ///
  /// - Throws: `ExitCode` when nobody takes them.
  func show(_ lines: [StyledText]) throws {
    let text = lines.map { $0.written(looks: looks) + "\n" }.joined()
    try terminal.print(verbatim: (clears ? "\u{1B}[H\u{1B}[2J" : "\n") + text)
  }

  /// Asks for a key, below what is shown.
  func key(_ question: String) -> KeyInput.Key {
    keys.discardTypedAhead()
    terminal.prompt(question)
    let key = keys.next()
    terminal.prompt(keys.isTerminal ? "\(key.shown)\n" : "\n")
    return key
  }
}

extension KeyInput.Key {
  /// What is printed for a key, as terminals do not while keys are read one by one.
  fileprivate var shown: String {
    if case .letter(let letter) = self { "\(letter)" } else { "" }
  }
}
