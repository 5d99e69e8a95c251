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
    guard spawn(&process, path, words + [nil]) == 0 else { return 127 }
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

  /// Starts it with the usual answer to every signal, whatever this program does about them.
  private static func spawn(
    _ process: inout pid_t, _ path: String, _ words: [UnsafeMutablePointer<CChar>?]
  ) -> Int32 {
    #if canImport(Darwin)
      var attributes: posix_spawnattr_t?
    #else
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    return posix_spawn(&process, path, nil, &attributes, words, environ)
  }
}
