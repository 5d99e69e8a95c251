import HeedCore

/// The time while letters are sent or reviewed: it begins where it is set, and runs.
package struct RunningClock: Sendable {
  private let begin: Instant
  private let started = ContinuousClock.now

  package init(at begin: Instant) {
    self.begin = begin
  }

  package var now: Instant {
    Instant(seconds: begin.seconds + started.duration(to: .now).components.seconds)
  }
}
