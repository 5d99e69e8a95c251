import Foundation

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads single keys from a terminal, or the first letters of lines from anything else.
///
/// The terminal is changed only while a key is waited for, so that it is as it was whenever anything
/// else happens; Ctrl-C is read as a key.
struct KeyInput {
  enum Key: Equatable {
    case letter(Character)
    case space
    case enter
    /// Ctrl-C, or the end of the input.
    case end
    /// An arrow, a function key, or anything else that means nothing here.
    case other
  }

  /// Whether keys come from a terminal, one by one.
  let isTerminal = isatty(0) == 1

  /// Forgets what was typed before it could be asked for.
  func discardTypedAhead() {
    if isTerminal { tcflush(0, TCIFLUSH) }
  }

  /// Waits for a key.
  func next() -> Key {
    guard isTerminal else { return nextLine() }
    var before = termios()
    guard tcgetattr(0, &before) == 0 else { return nextLine() }
    var raw = before
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    tcsetattr(0, TCSANOW, &raw)
    defer { tcsetattr(0, TCSANOW, &before) }
    guard let byte = readByte() else { return .end }
    return Self.key(byte) ?? skipSequence()
  }

  private static func key(_ byte: UInt8) -> Key? {
    switch byte {
    case 3, 4: .end
    case 10, 13: .enter
    case 32: .space
    case 0x21...0x7E: .letter(Character(Unicode.Scalar(byte)))
    default: nil
    }
  }

  /// An arrow and the like arrive as several bytes at once, of which none is a key of its own.
  private func skipSequence() -> Key {
    var waiting = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    while poll(&waiting, 1, 30) > 0, readByte() != nil {}
    return .other
  }

  private func readByte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = read(0, &byte, 1)
      if count == 1 { return byte }
      guard count < 0, errno == EINTR else { return nil }
    }
  }

  private func nextLine() -> Key {
    guard let line = readLine() else { return .end }
    let words = line.trimmingCharacters(in: .whitespaces)
    guard let first = words.first else { return .enter }
    return words.count == 1 ? .letter(first) : .other
  }
}
