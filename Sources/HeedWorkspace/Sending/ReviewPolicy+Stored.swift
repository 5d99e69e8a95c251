import HeedCore

extension ReviewPolicy {
  /// As the ledger keeps it: nothing for what is usual.
  var stored: String? { self == .always ? nil : rawValue }

  /// What the ledger has kept.
  init(stored: String?) {
    self = stored.flatMap(ReviewPolicy.init(rawValue:)) ?? .always
  }
}
