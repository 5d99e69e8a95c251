import HeedCore
import HeedLedger

/// An entry against writing to somebody, as `heed opt-out --list --format json` and `heed export` print
/// it.
struct SuppressionJSON: Encodable {
  /// How it came that it stands no longer.
  struct Lifting: Encodable {
    let at: String
    let by: Nullable<String>
    let because: Nullable<String>

    init(_ lifting: Suppression.Lifting) {
      at = Instant(seconds: lifting.at).rfc3339()
      by = Nullable(lifting.actor)
      because = Nullable(lifting.reason)
    }
  }

  let address: String
  let reason: String
  let scope: String
  let at: String
  let by: Nullable<String>
  let because: Nullable<String>
  let lifted: Nullable<Lifting>

  init(_ suppression: Suppression) {
    address = suppression.address
    reason = suppression.reason.rawValue
    scope = suppression.scope.rawValue
    at = Instant(seconds: suppression.at).rfc3339()
    by = Nullable(suppression.actor)
    because = Nullable(suppression.detail)
    lifted = Nullable(suppression.lifting.map(Lifting.init))
  }
}
