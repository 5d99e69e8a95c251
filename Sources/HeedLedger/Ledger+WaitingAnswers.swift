import GRDB

extension Ledger {
  /// The letters that wait for review while the clock of the answer runs.
  ///
  /// A letter counts once: a first answer that was reopened waits for another.
  ///
  /// - Returns: the letters, run by run.
  /// - Throws: `LedgerError`.
  package func waitingAnswers() throws -> [WaitingAnswer] {
    try read { database in
      var answers: [WaitingAnswer] = []
      try PreparedStatement(
        database,
        """
        SELECT deadlines.response, sources.name, responses.id, runs.name, letters.file
        FROM deadlines JOIN letters ON letters.response = deadlines.response
          JOIN responses ON responses.key = deadlines.response
          JOIN sources ON sources.key = responses.source
          JOIN runs ON runs.key = responses.run
        WHERE (deadlines.state = 'open' OR deadlines.state = 'paused') AND kind = 'respond'
          AND round = 0 AND letters.state = 'waiting'
        ORDER BY deadlines.response
        """
      ).forEachRow { row in
        answers.append(
          WaitingAnswer(
            key: row.integer(0),
            response: ResponseIdentity(source: row.text(1), id: row.text(2)), run: row.text(3),
            file: row.text(4)))
      }
      return answers
    }
  }
}
