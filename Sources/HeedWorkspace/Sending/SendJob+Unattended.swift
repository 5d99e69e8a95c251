import HeedCore
import HeedLedger

extension SendJob {
  /// The letters that leave without a person's yes.
  func unattended(_ ledger: Ledger) throws -> [OutgoingLetter] {
    let rule = UnattendedApproval(
      approvedKinds: try ledger.approvedKinds(), configuration: configuration, now: clock.now)
    return try ledger.outgoingLetters(in: [.waiting]).filter(rule.applies)
  }

  /// The letter as if its rule had said yes to it.
  func asApproved(_ letter: OutgoingLetter) -> OutgoingLetter {
    var letter = letter
    letter.approval = Approval(
      sha256: letter.sha256, at: clock.now.seconds, expiresAt: .max, actor: nil,
      newestResponse: letter.newestResponse)
    return letter
  }

  /// Says yes to them; one that can't be sent as it is goes on waiting for a person.
  ///
  /// - Throws: `LedgerError`, `DeliveryError`.
  func approveUnattended(_ ledger: Ledger) throws {
    let letters = try unattended(ledger)
    guard !letters.isEmpty else { return }
    let approval = LetterApproval(configuration, now: clock.now)
    try ledger.changeCases { book in
      for letter in letters {
        guard let content = try sound(letter), content.sha256 == letter.sha256,
          try book.letter(letter.key) == letter
        else { continue }
        try approval.approve(letter, content, by: nil, book)
      }
    }
    try outbox.tidy(ledger)
  }

  private func sound(_ letter: OutgoingLetter) throws -> LetterFileReader.Content? {
    do {
      return try reader.read(letter)
    } catch is OutgoingError {
      return nil
    }
  }
}
