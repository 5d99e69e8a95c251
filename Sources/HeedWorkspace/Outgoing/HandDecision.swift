import HeedDelivery
import HeedLedger

/// What a person has done to a letter by moving or removing its file.
package struct HandDecision: Sendable {
  package enum What: Hashable, Sendable {
    /// Moved to `approved/`: a yes.
    case approved
    /// Moved to `rejected/`: a no.
    case rejected
    /// Moved to `sent/`: the person has sent it.
    case sent
    /// Moved back to `review/`: a yes taken back.
    case takenBack
    /// Moved to `withdrawn/`: not to be sent.
    case cancelled
    /// Gone from the outbox: not to be sent by heed.
    case removed
    /// Moved to `approved/`, but it can't be sent as it is; it was put back.
    case unfit(OutgoingError)
  }

  package let what: What
  /// The letter as it stood before.
  package let letter: OutgoingLetter

  /// What the place of a file says about a letter; nil when it is where it belongs.
  init?(_ letter: OutgoingLetter, at place: LetterPlace?) {
    guard !letter.isMoving, letter.state != .sending, place != letter.home else { return nil }
    // Nobody knows whether it was sent; only a person's word that it was says more.
    if letter.state == .unknown, place != .sent { return nil }
    self.letter = letter
    switch place {
    case .approved: what = .approved
    case .rejected: what = .rejected
    case .sent: what = .sent
    case .review: what = .takenBack
    case .withdrawn: what = .cancelled
    case nil: what = .removed
    }
  }

  init(_ what: What, _ letter: OutgoingLetter) {
    self.what = what
    self.letter = letter
  }
}
