import HeedLedger

/// What is to be done with an approved letter now.
package enum SendVerdict: Hashable, Sendable {
  case send
  /// Its approval no longer holds, and it waits for review again.
  case void(reason: String)
  /// It stays approved and is tried again; nil for the next time letters are sent.
  case later(reason: String, until: Int64?)
}
