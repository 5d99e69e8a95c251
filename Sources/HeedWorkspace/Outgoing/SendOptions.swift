import HeedCore
import HeedDelivery

/// How letters are to be sent.
package struct SendOptions: Sendable {
  /// Whether only letters that need no person's yes are sent.
  package var onlyUnattended = false
  /// The most letters to send.
  package var limit: Int?
  /// The shortest time between two letters.
  package var pause: Duration = .zero

  package init() {}
}
