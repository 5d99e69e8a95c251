import Foundation
import GRDB

extension CaseBook {
  /// Enters that a letter that has not left was written anew; it waits for review.
  ///
  /// - Parameters:
  ///   - letter: as it stood before.
  ///   - new: the letter in its place, whose file is there.
  ///   - template: the name of its template.
  ///   - language: the language that it is written in.
  ///   - actor: who wanted it.
  /// - Throws: `DatabaseError`.
  package func rewrite(
    _ letter: OutgoingLetter, as new: DraftedLetter, template: String?, language: String,
    by actor: String
  ) throws {
    try database.execute(
      sql: """
        UPDATE letters SET recipient = ?, message_id = ?, sha256 = ?, created_at = ?, doubts = ?
        WHERE response = ?
        """,
      arguments: [
        new.recipient, new.messageID, Data(new.sha256), new.createdAt,
        new.doubts.isEmpty ? nil : new.doubts.joined(separator: " "), letter.key,
      ])
    try database.execute(
      sql: "UPDATE responses SET template = ?, language = ? WHERE key = ?",
      arguments: [template, language, letter.key])
    try change(
      letter, to: .waiting,
      CaseEvent(.letterRewritten, at: new.createdAt, actor: actor, detail: letter.file))
  }
}
