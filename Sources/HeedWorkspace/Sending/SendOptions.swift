import HeedCore

/// How letters are to be sent.
package struct SendOptions: Sendable {
  /// Whether only letters that need no person's yes are sent.
  package var onlyUnattended = false
  /// The most letters to send.
  package var limit: Int?
  /// The shortest time between two letters.
  package var pause: Duration = .zero
  /// The part of the customer's day in which letters leave; nil for all of it.
  package var hours: DayHours?

  package init() {}
}
