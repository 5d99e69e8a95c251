#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A program that takes over the terminal until it ends, such as an editor.
enum ForegroundProgram {
  /// Runs it with this program's input, output and errors, in the same group of processes, so that
  /// the terminal is its own.
  ///
  /// - Parameters:
  ///   - path: the program.
  ///   - arguments: what follows its name.
  /// - Returns: its exit code; 127 when it can't be started, 128 and the signal that ended it.
  static func run(_ path: String, _ arguments: [String]) -> Int32 {
    let words = ([path] + arguments).map { strdup($0) }
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    guard posix_spawn(&process, path, nil, nil, words + [nil], environ) == 0 else { return 127 }
    // Ctrl-C in the editor is for the editor.
    let interrupt = signal(SIGINT, SIG_IGN)
    defer { signal(SIGINT, interrupt) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return 127 }
    }
    let signalNumber = status & 0x7F
    return signalNumber == 0 ? (status >> 8) & 0xFF : 128 + signalNumber
  }
}
