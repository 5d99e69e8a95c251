import Foundation

/// A program that does one thing for heed, within limits of time.
struct ChildProgram {
  let executable: String
  let arguments: [String]
  /// Seconds until it is killed.
  let limit: Int
  /// What it is for, in a failure.
  let step: TransportFailure.Step
  /// Variables of the environment that it does not get.
  var hidden: Set<String> = []

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - input: A file that it reads on standard input; nil for none.
  ///   - stream: The output that is returned, `STDOUT_FILENO` or `STDERR_FILENO`.
  /// - Returns: How it ended, and what it wrote.
  /// - Throws: `TransportFailure` when it can't be started.
  func run(
    input: Int32? = nil, reading stream: Int32
  ) throws(TransportFailure) -> (ending: ChildProcess.Ending, text: String) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw notStarted(errno) }
    defer { close(ends[0]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var streams = ChildProcess.Streams()
    streams.input = input.map { .file($0) } ?? .nothing
    if stream == STDOUT_FILENO {
      streams.output = .file(ends[1])
    } else {
      (streams.output, streams.errors) = (.nothing, .file(ends[1]))
    }
    let process = Result { () throws(ChildProcess.NotStarted) in
      try ChildProcess(executable, arguments, environment: environment, streams: streams)
    }
    close(ends[1])
    do throws(ChildProcess.NotStarted) {
      var output = ProgramOutput(pipe: ends[0])
      let ending = try process.get().wait(limit: limit) { output.take() }
      output.take()
      return (ending, output.text)
    } catch {
      throw notStarted(error.code)
    }
  }

  private var environment: [String: String] {
    ProcessInfo.processInfo.environment.filter { !hidden.contains($0.key) }
  }

  private func notStarted(_ code: Int32) -> TransportFailure {
    TransportFailure(
      step, "\(executable) can't be started: \(String(cString: strerror(code)))",
      help: "check that it is there, and that you may run it")
  }
}
