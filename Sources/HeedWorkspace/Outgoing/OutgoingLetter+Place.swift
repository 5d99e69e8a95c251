import HeedDelivery
import HeedLedger

extension LetterState {
  /// The part of the outbox that the file of such a letter belongs in; nil where it has none any
  /// more.
  var home: LetterPlace? {
    switch self {
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
  /// Stopped half-way, it can be called again. While the outbox is not there, nothing is done.
  ///
  /// - Throws: `DeliveryError`, `LedgerError`.
  func tidy(_ ledger: Ledger) throws {
    guard try ledger.hasMovingLetters() && isThere() else { return }
    let folders = LetterFolders(self)
    var isDone = false
    while !isDone {
      // States and files change together: another program, which decides about the same letters, waits.
      try ledger.changeCases { book in
        let letters = try book.movingLetters(limit: Self.movedAtOnce)
        for letter in letters { try bring(letter, folders) }
        try book.markMoved(letters)
        isDone = letters.count < Self.movedAtOnce
      }
    }
  }

  /// So many files are moved while others wait.
  private static let movedAtOnce = 100

  private func bring(_ letter: FiledLetter, _ folders: LetterFolders) throws {
    if letter.isNote {
      return try bringNote(letter.file, run: letter.run, isShown: letter.state == .held)
    }
    // Where nobody knows whether a letter was sent, the place of its file may tell.
    guard letter.state != .sending, letter.state != .unknown, let home = letter.state.home else {
      return
    }
    try folders.bring(letter.file, run: letter.run, to: home)
  }

  /// Makes sure that the disk with the letters on their way is there, before anything is written beside
  /// them.
  ///
  /// - Throws: `DeliveryError`, `LedgerError`.
  func checkIsThere(for ledger: Ledger) throws {
    if try !ledger.filedLetters(in: LetterState.unfinished).isEmpty { try checkIsThere() }
  }
}
