import HeedCore
import HeedLedger

/// Somebody who must not be written to, as `heed opt-out --list --format json` prints it.
struct SuppressionJSON: Encodable {
  let address: String
  let reason: String
  let scope: String
  let at: String
  let by: Nullable<String>
  let because: Nullable<String>

  init(_ suppression: Suppression) {
    address = suppression.address
    reason = suppression.reason.rawValue
    scope = suppression.scope.rawValue
    at = Instant(seconds: suppression.at).rfc3339()
    by = Nullable(suppression.actor)
    because = Nullable(suppression.detail)
  }
}
