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
  static var ofOutput: TerminalSize? {
    var size = winsize()
    guard isatty(1) == 1, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0, size.ws_col > 0
    else { return nil }
    return TerminalSize(rows: Int(size.ws_row), columns: Int(size.ws_col))
  }
}
