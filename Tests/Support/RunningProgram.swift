import Foundation

/// A program that has been started.
package final class RunningProgram {
  private let process: Process
  private let files: TemporaryFolder
  private let end = DispatchSemaphore(value: 0)
  private let begin = ContinuousClock.now

  /// - Throws: when the process can't be started.
  init(_ process: Process, files: TemporaryFolder) throws {
    self.process = process
    self.files = files
    process.terminationHandler = { [end] _ in end.signal() }
    try process.run()
  }

  /// Ends the program at once, with a signal it can't catch.
  package func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
  }

  /// Asks the program to end, as Ctrl-C does.
  package func interrupt() {
    Foundation.kill(process.processIdentifier, SIGINT)
  }

  /// What it has printed so far on standard output, or on standard error (`errors`).
  package func printed(on stream: String = "output") throws -> String {
    try files.text(stream)
  }

  /// Waits for the end, and puts an end to it when it takes too long.
  package func outcome(within limit: Duration) throws -> Program.Outcome {
    if end.wait(timeout: .now() + limit / .seconds(1)) == .timedOut {
      kill()
      end.wait()
    }
    return Program.Outcome(
      status: process.terminationStatus, output: try printed(), errors: try printed(on: "errors"),
      duration: ContinuousClock.now - begin)
  }
}
