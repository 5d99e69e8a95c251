import Foundation

/// A program that this one has started, and waits for.
///
/// It counts as ended when it has ended itself, whatever it has left running.
package struct ChildProcess {
  /// How it ended.
  package enum Ending: Hashable, Sendable {
    case exited(Int32)
    /// By a signal that somebody else sent.
    case killed(Int32)
    case timedOut
    /// It is gone, and the system does not say how it ended.
    case lost
  }

  /// What one of its streams is.
  package enum Stream: Sendable {
    /// The one of this program.
    case inherited
    case nothing
    /// An open file.
    case file(Int32)
  }

  /// Its streams.
  package struct Streams: Sendable {
    package var input = Stream.inherited
    package var output = Stream.inherited
    package var errors = Stream.inherited

    package init() {}
  }

  /// Why it can't be started: a number of `errno`.
  package struct NotStarted: Error, Hashable, Sendable {
    package let code: Int32
  }

  private static let mostRetries = 20
  /// In microseconds.
  private static let retryPause: UInt32 = 25_000

  /// By which the system knows it.
  let process: pid_t

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - executable: its path.
  ///   - arguments: what follows its name.
  ///   - environment: its variables.
  ///   - streams: its input, output and errors.
  ///   - resetsSignals: whether it answers every signal in the usual way, whatever this program does.
  /// - Throws: `NotStarted`.
  package init(
    _ executable: String, _ arguments: [String], environment: [String: String], streams: Streams,
    resetsSignals: Bool = false
  ) throws(NotStarted) {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    streams.input.set(STDIN_FILENO, O_RDONLY, &actions)
    streams.output.set(STDOUT_FILENO, O_WRONLY, &actions)
    streams.errors.set(STDERR_FILENO, O_WRONLY, &actions)
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    if resetsSignals {
      var all = sigset_t()
      sigfillset(&all)
      posix_spawnattr_setsigdefault(&attributes, &all)
      posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    }
    var words = ([executable] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for variable in variables { free(variable) } }
    var process: pid_t = 0
    var code = posix_spawn(&process, executable, &actions, &attributes, &words, &variables)
    // A program that is just being put in place can be started in a moment.
    for _ in 0..<Self.mostRetries where code == ETXTBSY {
      usleep(Self.retryPause)
      code = posix_spawn(&process, executable, &actions, &attributes, &words, &variables)
    }
    guard code == 0 else { throw NotStarted(code: code) }
    self.process = process
  }

  /// Waits for its end, however long that takes.
  package func wait() -> Ending {
    found(by: 0) ?? .lost
  }

  /// Waits for its end, and puts an end to it when it takes too long.
  ///
  /// - Parameters:
  ///   - limit: seconds.
  ///   - meanwhile: is done again and again, twenty times a second at least.
  /// - Returns: how it ended.
  package func wait(limit: Int, meanwhile: () -> Void = {}) -> Ending {
    let deadline = ContinuousClock.now + .seconds(limit)
    var pause: UInt32 = 500
    while true {
      if let ending = found(by: WNOHANG) { return ending }
      meanwhile()
      guard ContinuousClock.now < deadline else {
        kill(process, SIGKILL)
        _ = wait()
        return .timedOut
      }
      usleep(pause)
      pause = min(pause * 2, 50_000)
    }
  }

  /// Nil while it runs.
  private func found(by options: Int32) -> Ending? {
    var status: Int32 = 0
    let ended = SystemCall.retrying { waitpid(process, &status, options) }
    // A program whose parent ignores `SIGCHLD` leaves no status behind.
    guard ended >= 0 else { return .lost }
    guard ended == process else { return nil }
    // As `WIFEXITED`, `WEXITSTATUS` and `WTERMSIG`, which are macros.
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal)
  }
}

extension ChildProcess.Stream {
  #if canImport(Darwin)
    fileprivate typealias Actions = posix_spawn_file_actions_t?
  #else
    fileprivate typealias Actions = posix_spawn_file_actions_t
  #endif

  fileprivate func set(_ stream: Int32, _ mode: Int32, _ actions: inout Actions) {
    switch self {
    case .inherited: break
    case .nothing: posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", mode, 0)
    case .file(let file): posix_spawn_file_actions_adddup2(&actions, file, stream)
    }
  }
}
