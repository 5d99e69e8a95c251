import HeedCore
import HeedDelivery
import HeedLedger

extension ReviewJob {
  /// Takes back a yes or a no: to all of the letters, or to none and the reason.
  ///
  /// They wait for review again.
  ///
  /// - Parameters:
  ///   - letters: by the ids of their responses, each with its source where it was named.
  ///   - actor: who says so.
  /// - Returns: the letters, as they were before.
  /// - Throws: `CaseError`, `OutgoingError`, `LedgerError`, `DeliveryError`.
  @discardableResult
  package func takeBack(
    _ letters: [(id: String, source: String?)], by actor: String
  ) throws -> [ReviewItem] {
    try decide(letters) { letter, book in
      let reason = Self.takenBack(by: actor)
      switch letter.state {
      case .approved: try book.void(letter, because: reason, at: now.seconds, by: actor)
      case .rejected:
        try book.change(
          letter, to: .waiting,
          CaseEvent(
            .letterReturned, at: now.seconds, actor: actor, reason: reason, detail: letter.file))
      default:
        throw OutgoingError.wrongState(letter.response.id, letter.state, wanted: "taken back")
      }
    }
  }

  /// Why a yes that a person took back does not hold.
  package static func takenBack(by actor: String) -> String {
    "\(actor) has taken it back"
  }
}
