/// Where the file of a letter lies in the outbox.
package struct LetterFile: Hashable, Sendable {
  /// The letter's key in the ledger, which is its response's.
  package var letter: Int64
  /// The name of the run, which is the name of the folder.
  package var run: String
  /// The name of the file in that folder.
  package var file: String
  /// Whether the letter was held and the file is the note that says why.
  package var isNote: Bool
  /// The priority of the response it answers.
  package var priority: String
}

extension LetterFile {
  static let columns = """
    letters.response, runs.name, letters.file, letters.message_id IS NULL, responses.priority
    """
  static let tables = """
    letters JOIN responses ON responses.key = letters.response JOIN runs ON runs.key = responses.run
    """

  init(_ row: Columns) {
    self.init(
      letter: row.integer(0), run: row.text(1), file: row.text(2), isNote: row.integer(3) != 0,
      priority: row.text(4))
  }
}
