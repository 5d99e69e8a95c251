/// Why something can't happen to a deadline.
package enum DeadlineRefusal: Error, Hashable, Sendable {
  case isClosed(DeadlineLife.State, Instant?)
  case isPaused(since: Instant)
  case isRunning
  case isOpen
  case notCountable(CalendarError)
}
