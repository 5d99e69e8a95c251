/// A deadline with what a list of deadlines shows of its response.
package struct ListedDeadline: Hashable, Sendable {
  /// The response's key in the ledger.
  package var key: Int64
  package var response: ResponseIdentity
  package var deadline: Deadline
  package var state: Deadline.State
  /// Since when the clock stands still, in seconds since 1970; only when paused.
  package var pausedAt: Int64?
  /// When it was met, missed or cancelled, in seconds since 1970.
  package var closedAt: Int64?
  /// How often it was reopened.
  package var round: Int64
  /// When it was due as first promised, in seconds since 1970; nil while nothing has changed it.
  package var firstDue: Int64?
  /// As decided, or as changed since.
  package var priority: String
  /// As decided, or as assigned since.
  package var owner: String?
  /// The customer's address.
  package var customer: String?
  package var customerName: String?

  /// How near an open deadline is.
  package enum Standing: String, Hashable, Sendable {
    case onTime
    case atRisk
    case overdue
  }

  /// How near the deadline is at a time; nil unless it is open.
  ///
  /// - Parameter now: Seconds since 1970.
  /// - Returns: `overdue` from the second after it is due.
  package func standing(at now: Int64) -> Standing? {
    guard state == .open else { return nil }
    if now > deadline.due { return .overdue }
    if let warnAt = deadline.warnAt, now >= warnAt { return .atRisk }
    return .onTime
  }
}
