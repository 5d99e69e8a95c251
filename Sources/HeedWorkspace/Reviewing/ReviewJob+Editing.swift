import HeedCore
import HeedDelivery
import HeedLedger
import MIME

extension ReviewJob {
  /// The states in which a letter can be edited; an approved one then waits for review again.
  private static let editable: Set<LetterState> = LetterApproval.states.union([.approved])

  /// What a person edits of a letter: its subject and its text.
  ///
  /// - Throws: `OutgoingError`, `DeliveryError`.
  package func draft(of reviewed: ReviewedLetter) throws -> String {
    let letter = reviewed.letter
    guard Self.editable.contains(letter.state) else {
      throw OutgoingError.wrongState(letter.response.id, letter.state, wanted: "edited")
    }
    if let problem = reviewed.problem { throw problem }
    return try refusing(letter) {
      try LetterEdit(try sound(letter).approvedBytes).draft()
    }
  }

  /// Puts an edited draft into the letter's file.
  ///
  /// - Parameters:
  ///   - draft: as `draft(of:)` gave it, with what was changed.
  ///   - reviewed: the letter as it was when the draft was made; one that changed since is left alone.
  ///   - keepsPage: whether the page is to say the same; if not, the letter becomes plain text only.
  ///   - actor: who has edited it.
  /// - Returns: whether anything was changed.
  /// - Throws: `CaseError`, `OutgoingError`, `LedgerError`, `DeliveryError`.
  package func save(
    _ draft: String, for reviewed: ReviewedLetter, keepsPage: Bool, by actor: String
  ) throws -> Bool {
    var isChanged = false
    let identity = reviewed.letter.response
    _ = try decide([(identity.id, identity.source)]) { letter, book in
      guard Self.editable.contains(letter.state) else {
        throw OutgoingError.wrongState(identity.id, letter.state, wanted: "edited")
      }
      let before = try reader.read(letter)
      guard before.sha256 == reviewed.sha256 else { throw OutgoingError.changed(identity.id) }
      let edited = try refusing(letter) {
        try LetterEdit(try sound(letter).approvedBytes).mail(draft, keepsPage: keepsPage)
      }
      guard let edited else { return }
      isChanged = true
      if before.sha256 != letter.sha256 {
        try book.edit(
          letter, sha256: before.sha256, messageID: before.message.messageID,
          CaseEvent(
            .edited, at: now.seconds, actor: CaseEvent.someoneByHand, detail: letter.file))
      }
      try write(edited, letter)
      let content = try reader.read(letter)
      try book.edit(
        letter, sha256: content.sha256, messageID: content.message.messageID,
        CaseEvent(.edited, at: now.seconds, actor: actor, detail: letter.file))
      if letter.state == .approved {
        try book.change(
          letter, to: .waiting,
          CaseEvent(
            .approvalVoided, at: now.seconds, actor: actor,
            reason: "the letter was edited after it was approved", detail: letter.file))
      }
    }
    return isChanged
  }

  private func sound(_ letter: OutgoingLetter) throws -> OutboxMessage {
    try reader.read(letter).message
  }

  /// Writes the letter's file whole or not at all, and keeps what mail programs need to open it.
  private func write(_ edited: [UInt8], _ letter: OutgoingLetter) throws {
    guard let place = try outbox.place(of: letter.file, run: letter.run) else { return }
    let date = MailHeader(try bytes(of: letter)[...])["date"]
    let head = "X-Unsent: 1\r\n" + (date.map { "Date: \($0)\r\n" } ?? "")
    try outbox.replace(letter.file, in: place, run: letter.run, by: Array(head.utf8) + edited)
  }

  private func refusing<Value>(_ letter: OutgoingLetter, _ body: () throws -> Value) throws -> Value
  {
    do {
      return try body()
    } catch let refusal as LetterEdit.Refusal {
      throw OutgoingError.notEditable(letter.response.id, refusal)
    }
  }
}
