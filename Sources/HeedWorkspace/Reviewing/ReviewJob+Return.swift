import HeedCore
import HeedDelivery
import HeedLedger

extension ReviewJob {
  /// Takes back a yes or a no: to all of them, or to none and the reason. The letters wait for review
  /// again.
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
      let what: CaseEvent.What
      switch letter.state {
      case .approved: what = .approvalVoided
      case .rejected: what = .letterReturned
      default: throw OutgoingError.wrongState(letter.response.id, letter.state, wanted: "taken back")
      }
      try book.change(
        letter, to: .waiting,
        CaseEvent(
          what, at: now.seconds, actor: actor, reason: Self.takenBack(by: actor),
          detail: letter.file))
    }
  }

  /// Why a yes that a person took back does not hold.
  package static func takenBack(by actor: String) -> String {
    "\(actor) has taken it back"
  }
}
