import Dispatch
import Foundation
import Synchronization

/// Takes note of Ctrl-C, of a request to end and of a terminal that is closed, so that the letter under way is brought to its end.
///
/// A second Ctrl-C ends the program at once.
final class Interrupt {
  private let requests = Requests()
  private let sources: [any DispatchSourceSignal]

  init() {
    sources = Self.signals.map { number in
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: .global())
    }
    for source in sources {
      source.setEventHandler { [requests] in requests.count() }
      source.resume()
    }
  }

  deinit {
    sources.forEach { $0.cancel() }
    Self.signals.forEach { signal($0, SIG_DFL) }
  }

  /// Whether the program is to end.
  var hasHappened: Bool { requests.number > 0 }

  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  private final class Requests: Sendable {
    private let total = Mutex(0)

    var number: Int { total.withLock { $0 } }

    func count() {
      let times = total.withLock { total in
        total += 1
        return total
      }
      if times > 1 { exit(130) }
    }
  }
}
