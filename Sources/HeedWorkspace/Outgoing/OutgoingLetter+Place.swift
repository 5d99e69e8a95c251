import HeedDelivery
import HeedLedger

extension OutgoingLetter {
  /// The part of the outbox that its file belongs in; nil where it has none any more.
  var home: LetterPlace? {
    switch state {
    case .waiting, .failed: .review
    case .approved, .sending, .unknown: .approved
    case .sent: .sent
    case .rejected: .rejected
    case .superseded, .cancelled: .withdrawn
    case .held, .removed: nil
    }
  }
}

extension Outbox {
  /// Moves the files of letters to where their states want them, and enters that it is done.
  ///
  /// Stopped half-way, it can be called again.
  ///
  /// - Throws: `DeliveryError`, `LedgerError`.
  func tidy(_ ledger: Ledger) throws {
    let letters = try ledger.movingLetters()
    for letter in letters { try bringHome(letter) }
    try ledger.markMoved(letters)
  }

  private func bringHome(_ letter: OutgoingLetter) throws {
    guard let home = letter.home,
      let place = try place(of: letter.file, run: letter.run), place != home
    else { return }
    try move(letter.file, from: place, to: home, run: letter.run)
  }
}
