import HeedCore
import HeedDelivery
import HeedLedger
import MIME

extension ReviewJob {
  /// The states in which a letter can be edited; an approved one then waits for review again.
  static let editable: Set<LetterState> = LetterApproval.states.union([.approved])

  /// What a person edits of a letter: its subject and its text.
  ///
  /// - Throws: `OutgoingError`, `DeliveryError`.
  package func draft(of reviewed: ReviewedLetter) throws -> String {
    let letter = reviewed.letter
    guard Self.editable.contains(letter.state) else {
      throw OutgoingError.wrongState(letter.response.id, letter.state, wanted: "edited")
    }
    if let problem = reviewed.item.problem { throw problem }
    let content = try reader.read(letter)
    guard content.sha256 == reviewed.sha256 else { throw OutgoingError.changed(letter.response.id) }
    return try refusing(letter) {
      try LetterEdit(content.message.approvedBytes).draft()
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
      let file = try reader.find(letter)
      let before = try reader.check(file, of: letter)
      guard before.sha256 == reviewed.sha256 else { throw OutgoingError.changed(identity.id) }
      let edited = try refusing(letter) {
        try LetterEdit(before.message.approvedBytes).mail(draft, keepsPage: keepsPage)
      }
      guard let edited else { return }
      isChanged = true
      if before.sha256 != letter.sha256 {
        try book.edit(
          letter, sha256: before.sha256, messageID: before.message.messageID,
          CaseEvent(
            .edited, at: now.seconds, actor: CaseEvent.someoneByHand, detail: letter.file))
      }
      guard reader.isUntouched(letter, before) else { throw OutgoingError.changed(identity.id) }
      try write(edited, letter, in: file)
      let content = try reader.read(letter)
      try book.edit(
        letter, sha256: content.sha256, messageID: content.message.messageID,
        CaseEvent(.edited, at: now.seconds, actor: actor, detail: letter.file))
      try book.void(
        letter, because: "the letter was edited after it was approved", at: now.seconds, by: actor)
    }
    return isChanged
  }

  /// Writes the letter's file whole or not at all, and keeps what mail programs need to open it.
  private func write(
    _ edited: [UInt8], _ letter: OutgoingLetter, in file: LetterFileReader.File
  ) throws {
    let date = MailHeader(file.bytes[...])["date"]
    let head = "X-Unsent: 1\r\n" + (date.map { "Date: \($0)\r\n" } ?? "")
    try outbox.replace(letter.file, in: file.place, run: letter.run, by: Array(head.utf8) + edited)
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
