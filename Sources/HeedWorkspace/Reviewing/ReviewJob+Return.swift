import HeedCore
import HeedDelivery
import HeedLedger

extension ReviewJob {
  /// Takes back a yes or a no: the letter waits for review again.
  ///
  /// - Parameters:
  ///   - identity: the response that the letter answers.
  ///   - actor: who says so.
  /// - Throws: `CaseError`, `OutgoingError`, `LedgerError`, `DeliveryError`.
  package func takeBack(_ identity: ResponseIdentity, by actor: String) throws {
    _ = try decide([(identity.id, identity.source)]) { letter, book in
      let what: CaseEvent.What
      switch letter.state {
      case .approved: what = .approvalVoided
      case .rejected: what = .letterReturned
      default: throw OutgoingError.wrongState(identity.id, letter.state, wanted: "taken back")
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
