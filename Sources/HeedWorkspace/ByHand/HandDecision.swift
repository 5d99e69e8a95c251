import HeedDelivery
import HeedLedger

/// What a person has done to a letter by moving, changing or removing its file.
package struct HandDecision: Sendable {
  package enum What: Hashable, Sendable {
    /// Moved to `approved/`: a yes.
    case approved
    /// Moved to `rejected/`: a no.
    case rejected
    /// Moved to `sent/`: the person has sent it.
    case sent
    /// Moved back to `review/`: a yes or a no taken back.
    case takenBack
    /// Moved to `withdrawn/`: not to be sent.
    case cancelled
    /// Gone from where letters lie: not to be sent by heed.
    ///
    /// - Parameter to: where in the outbox it lies, in a folder that means nothing; nil when it does not.
    case removed(to: String?)
    /// Changed while it waited: it is what gets sent, once approved.
    case edited
    /// What was approved no longer holds; it waits for review again.
    case voided(reason: String)
    /// Moved to `approved/`, but it can't be sent as it is; it was put back.
    case unfit(OutgoingError)
    /// In several parts of the outbox at once: nothing was entered.
    case doubled([LetterPlace])
  }

  package let what: What
  /// The letter as it stood before.
  package let letter: OutgoingLetter
  /// Where its file was found, if that is what says so.
  let places: [LetterPlace]?

  /// Whether the places of a file say something about a letter that the ledger does not know.
  static func isNews(_ places: [LetterPlace], of state: LetterState, isMoving: Bool) -> Bool {
    guard !isMoving, state != .sending, places != [state.home].compactMap(\.self) else {
      return false
    }
    // Nobody knows whether it was sent; only a person's word that it was says more.
    return state != .unknown || places == [.sent]
  }

  /// What the places of a file say about a letter; nil when it is where it belongs.
  ///
  /// - Parameters:
  ///   - letter: as the ledger knows it.
  ///   - places: where it lies.
  ///   - elsewhere: where it lies in a folder that means nothing; asked when it lies in none of those.
  init?(
    _ letter: OutgoingLetter, at places: [LetterPlace], elsewhere: @autoclosure () throws -> String?
  ) rethrows {
    guard Self.isNews(places, of: letter.state, isMoving: letter.isMoving) else { return nil }
    self.letter = letter
    self.places = places
    guard places.count < 2 else {
      what = .doubled(places)
      return
    }
    switch places.first {
    case .approved: what = .approved
    case .rejected: what = .rejected
    case .sent: what = .sent
    case .review: what = .takenBack
    case .withdrawn: what = .cancelled
    case nil: what = .removed(to: try elsewhere())
    }
  }

  init(_ what: What, _ letter: OutgoingLetter) {
    self.what = what
    self.letter = letter
    places = nil
  }
}
