import Foundation
import HeedDelivery

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
    let process: ChildProcess
    do throws(ChildProcess.NotStarted) {
      process = try ChildProcess(
        path, arguments, environment: ProcessInfo.processInfo.environment,
        streams: ChildProcess.Streams(), resetsSignals: true)
    } catch {
      return 127
    }
    // Ctrl-C in the editor is for the editor.
    let interrupt = signal(SIGINT, SIG_IGN)
    defer { signal(SIGINT, interrupt) }
    return switch process.wait() {
    case .exited(let code): code
    case .killed(let signal): 128 + signal
    case .lost, .timedOut: 127
    }
  }
}
