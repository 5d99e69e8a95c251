#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How much a terminal shows.
struct TerminalSize {
  let rows: Int
  let columns: Int

  /// That of the terminal that results are printed on; nil when they go elsewhere, or it is not known.
  static var ofOutput: TerminalSize? { TerminalSize(of: 1) }

  /// That of the terminal that everything else is printed on.
  static var ofErrors: TerminalSize? { TerminalSize(of: 2) }

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  private init?(of descriptor: Int32) {
    var size = winsize()
    guard isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_row > 0, size.ws_col > 0
    else { return nil }
    self.init(rows: Int(size.ws_row), columns: Int(size.ws_col))
  }
}
