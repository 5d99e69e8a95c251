import Foundation
import GRDB

extension CaseBook {
  /// Enters the letter of a response that was held until now; it waits for review.
  ///
  /// - Parameters:
  ///   - letter: the letter; its file is yet to be shown.
  ///   - held: the response.
  ///   - template: the name of the letter's template.
  ///   - language: the language that it is written in.
  ///   - code: the code that it gives away; nil when it gives none.
  /// - Returns: the files of letters that it takes the place of.
  /// - Throws: `DatabaseError`.
  package func write(
    _ letter: DraftedLetter, to held: StoredResponse, template: String?, language: String,
    code: GivenCode?
  ) throws -> [LetterFile] {
    try database.execute(
      sql: """
        UPDATE letters SET state = 'waiting', recipient = ?, file = ?, message_id = ?, sha256 = ?,
          created_at = ?, review = ?, doubts = ?
        WHERE response = ? AND state = 'held'
        """,
      arguments: [
        letter.recipient, letter.file, letter.messageID, Data(letter.sha256), letter.createdAt,
        letter.review, letter.doubts.isEmpty ? nil : letter.doubts.joined(separator: " "), held.key,
      ])
    try database.execute(
      sql: """
        UPDATE responses SET outcome = 'drafted', reason = NULL, template = ?, language = ?
        WHERE key = ?
        """,
      arguments: [template, language, held.key])
    if let code { try GivenCodeInsert(database).insert(code, for: held.key) }
    try enter(
      CaseEvent(.letterWritten, at: letter.createdAt, reason: held.reason, detail: letter.file),
      key: held.key)
    return try Superseding(database).apply(letter, of: held.identity)
  }

  /// Enters whether anybody still waits for the letter of a response, if it is held: only then its
  /// note belongs where people look.
  ///
  /// - Throws: `DatabaseError`.
  package func setHeld(_ response: Int64, isAwaited: Bool) throws {
    let (old, new): (LetterState, LetterState) =
      isAwaited ? (.cancelled, .held) : (.held, .cancelled)
    // Asked of every letter that is sent, most of which were never held.
    let update = try PreparedStatement(
      database,
      """
      UPDATE letters SET state = ?, is_moving = 1
      WHERE response = ? AND state = ? AND message_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM erasures WHERE erasures.response = letters.response)
      """)
    update.bind { parameters in
      parameters.bind(new.rawValue)
      parameters.bind(response)
      parameters.bind(old.rawValue)
    }
    try update.run()
  }

  /// Enters that a letter is held for another reason than before.
  package func hold(_ held: StoredResponse, because reason: String) throws {
    try database.execute(
      sql: "UPDATE responses SET reason = ? WHERE key = ? AND outcome = 'held'",
      arguments: [reason, held.key])
  }
}
