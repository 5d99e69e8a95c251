#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Shows text a screen at a time where it is longer than the screen.
struct Pager {
  let terminal: Terminal
  let keys: KeyInput

  /// Shows lines; where nobody can turn pages, all at once.
  ///
  /// - Throws: `ExitCode` when nobody takes them.
  func show(_ lines: [String]) throws {
    guard keys.isTerminal, let height = Self.screenHeight, lines.count > height - 3 else {
      return try terminal.print(lines.joined(separator: "\n"))
    }
    var rest = lines[...]
    while true {
      try terminal.print(rest.prefix(height - 3).joined(separator: "\n"))
      rest = rest.dropFirst(height - 3)
      guard !rest.isEmpty, turnsPage(left: rest.count) else { return }
    }
  }

  /// Whether the person wants to see more: space or Enter; any other key but Q means nothing.
  private func turnsPage(left: Int) -> Bool {
    keys.discardTypedAhead()
    while true {
      terminal.prompt("-- \(left) more lines: space shows them, q goes on to the question --")
      let key = keys.next()
      terminal.prompt("\r\u{1B}[K", isRaw: true)
      switch key {
      case .space, .enter: return true
      case .letter("q"), .end: return false
      case .letter, .other: continue
      }
    }
  }

  /// Nil where it is not known.
  private static var screenHeight: Int? {
    var size = winsize()
    guard isatty(1) == 1, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 8 else {
      return nil
    }
    return Int(size.ws_row)
  }
}
