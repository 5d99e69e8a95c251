import Foundation

/// A program that does one thing for heed, within limits of time.
///
/// It counts as ended when it has ended itself, whatever it has left running.
struct ChildProgram {
  let executable: String
  let arguments: [String]
  /// Seconds until it is killed.
  let limit: Int
  /// What it is for, in a failure.
  let step: TransportFailure.Step
  /// Variables of the environment that it does not get.
  var hidden: Set<String> = []

  /// How it ended.
  enum Ending: Hashable {
    case exited(Int32)
    /// By a signal that somebody else sent.
    case killed(Int32)
    case timedOut
  }

  /// The most bytes of output that are read; a program that writes much more is held up and killed.
  private static let outputLimit = 16_384

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - input: A file that it reads on standard input; nil for none.
  ///   - stream: The output that is returned, `STDOUT_FILENO` or `STDERR_FILENO`.
  /// - Returns: How it ended, and what it wrote.
  /// - Throws: `TransportFailure` when it can't be started.
  func run(
    input: Int32? = nil, reading stream: Int32
  ) throws(TransportFailure) -> (ending: Ending, text: String) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw notStarted(errno) }
    defer { close(ends[0]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let result = Result { () throws(TransportFailure) in
      try start(input: input, output: ends[1], stream: stream)
    }
    close(ends[1])
    let ending = try Self.wait(for: result.get(), limit: limit)
    return (ending, Self.text(in: ends[0]))
  }

  private func start(
    input: Int32?, output: Int32, stream: Int32
  ) throws(TransportFailure) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    if stream != STDOUT_FILENO {
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, output, stream)
    var words = ([executable] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var variables = environment.map { strdup($0) } + [nil]
    defer { for variable in variables { free(variable) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, executable, &actions, nil, &words, &variables)
    guard code == 0 else { throw notStarted(code) }
    return process
  }

  /// As `NAME=value`.
  private var environment: [String] {
    ProcessInfo.processInfo.environment.filter { !hidden.contains($0.key) }
      .map { "\($0.key)=\($0.value)" }
  }

  private func notStarted(_ code: Int32) -> TransportFailure {
    TransportFailure(
      step, "\(executable) can't be started: \(String(cString: strerror(code)))",
      help: "check that it is there, and that you may run it")
  }

  private static func wait(for process: pid_t, limit: Int) -> Ending {
    let end = ContinuousClock.now + .seconds(limit)
    var status: Int32 = 0
    var pause: UInt32 = 500
    while SystemCall.retrying({ waitpid(process, &status, WNOHANG) }) == 0 {
      guard ContinuousClock.now < end else {
        kill(process, SIGKILL)
        _ = SystemCall.retrying { waitpid(process, &status, 0) }
        return .timedOut
      }
      usleep(pause)
      pause = min(pause * 2, 50_000)
    }
    // As `WIFEXITED`, `WEXITSTATUS` and `WTERMSIG`, which are macros.
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal)
  }

  /// What lies in the pipe, without waiting for programs that were left running.
  private static func text(in pipe: Int32) -> String {
    _ = fcntl(pipe, F_SETFL, fcntl(pipe, F_GETFL) | O_NONBLOCK)
    var bytes = [UInt8](repeating: 0, count: outputLimit)
    let count = SystemCall.retrying { read(pipe, &bytes, bytes.count) }
    return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
  }
}
