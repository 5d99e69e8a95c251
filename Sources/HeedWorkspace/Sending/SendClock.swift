import Foundation
import HeedCore

/// The time while letters are sent: it begins where it is set, and runs.
package struct SendClock: Sendable {
  private let begin: Instant
  private let started = ContinuousClock.now

  package init(at begin: Instant) {
    self.begin = begin
  }

  package var now: Instant {
    Instant(seconds: begin.seconds + started.duration(to: .now).components.seconds)
  }

  /// Waits.
  static func sleep(_ pause: Duration) {
    Thread.sleep(forTimeInterval: pause / .seconds(1))
  }
}
