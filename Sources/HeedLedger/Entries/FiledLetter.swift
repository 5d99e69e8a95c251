/// A letter on its way and its file, without what is known of its case.
package struct FiledLetter: Hashable, Sendable {
  /// The letter's key.
  package let key: Int64
  /// The name of the run, which is the name of the folder in each part of the outbox.
  package let run: String
  package let file: String
  /// Whether the file has yet to move to the part of the outbox that the state wants.
  package let isMoving: Bool
  package let state: LetterState
  /// Without angle brackets; empty for a letter that was never written.
  package let messageID: String
  /// Whether the file is the note that says why the letter was not written.
  package var isNote: Bool { messageID.isEmpty }
}

extension FiledLetter {
  static let columns = """
    letters.response, runs.name, letters.file, letters.is_moving, letters.state, letters.message_id
    """
  static let tables = """
    letters JOIN responses ON responses.key = letters.response
    JOIN runs ON runs.key = responses.run
    """

  init?(_ row: Columns) {
    guard let state = LetterState(rawValue: row.text(4)) else { return nil }
    self.init(
      key: row.integer(0), run: row.text(1), file: row.text(2), isMoving: row.integer(3) != 0,
      state: state, messageID: row.text(5))
  }
}
