import HeedCore
import HeedLedger

extension Case {
  /// A response of the ledger, to be decided anew.
  ///
  /// - Parameters:
  ///   - stored: where it came from, and when.
  ///   - response: what its record says.
  ///   - gate: says whether the customer can be written to.
  convenience init(_ stored: StoredResponse, _ response: Response, gate: Gate) {
    self.init(
      identity: stored.identity, response: response,
      submittedAt: Instant(seconds: stored.submittedAt),
      recipient: gate.recipient(response[.email]), customer: stored.customer)
  }
}
