import Dispatch
import Foundation

/// Gives the terminal back as it was when the program is told to end while a key is waited for.
///
/// Ctrl-C is no such request: it is read as a key, and an editor has its own use for it.
final class TerminalRestorer {
  private let sources: [any DispatchSourceSignal]

  private static let signals = [SIGTERM, SIGHUP]

  init() {
    var state = termios()
    let before = tcgetattr(0, &state) == 0 ? state : nil
    sources = Self.signals.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if var before { tcsetattr(0, TCSANOW, &before) }
        exit(128 + number)
      }
      source.resume()
      return source
    }
  }

  deinit {
    sources.forEach { $0.cancel() }
    Self.signals.forEach { signal($0, SIG_DFL) }
  }
}
