import GRDB

extension Ledger {
  /// How many letters of a run were written and have not given way to newer ones.
  ///
  /// - Throws: `LedgerError`.
  package func letterCount(ofRun name: String) throws -> Int {
    try read { database in
      try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM letters JOIN responses ON responses.key = letters.response
          WHERE letters.response >= (SELECT first_response FROM runs WHERE name = ?1)
            AND responses.run = (SELECT key FROM runs WHERE name = ?1)
            AND letters.state <> 'held' AND letters.state <> 'superseded'
          """,
        arguments: [name]) ?? 0
    }
  }

  /// The key of the response that was entered last; 0 for an empty ledger.
  ///
  /// - Throws: `LedgerError`.
  package func lastResponse() throws -> Int64 {
    try read { try Int64.fetchOne($0, sql: "SELECT max(key) FROM responses") ?? 0 }
  }

  /// The superseded letters whose files have not been reported as removed.
  ///
  /// - Throws: `LedgerError`.
  package func supersededFiles() throws -> [LetterFile] {
    try read { database in
      var files: [LetterFile] = []
      try PreparedStatement(
        database,
        """
        SELECT \(LetterFile.columns) FROM \(LetterFile.tables)
        WHERE letters.state = 'superseded' AND letters.file NOT NULL
        ORDER BY letters.response
        """
      ).forEachRow { files.append(LetterFile($0)) }
      return files
    }
  }

  /// Notes that the files of superseded letters are gone.
  ///
  /// - Throws: `LedgerError`.
  package func forgetFiles(of superseded: [LetterFile]) throws {
    guard !superseded.isEmpty else { return }
    try write { database in
      let update = try PreparedStatement(
        database, "UPDATE letters SET file = NULL WHERE response = ? AND state = 'superseded'")
      for letter in superseded {
        update.bind { $0.bind(letter.letter) }
        try update.run()
      }
      return .commit
    }
  }

  /// Gives `body` the files that should be in the folder of a run, a thousand at a time.
  ///
  /// - Throws: `LedgerError`, and what `body` throws.
  package func forEachFile(ofRun name: String, _ body: ([LetterFile]) throws -> Void) throws {
    var last: Int64 = 0
    while true {
      let files = try files(ofRun: name, after: last)
      guard let end = files.last else { return }
      try body(files)
      last = end.letter
    }
  }

  private func files(ofRun name: String, after last: Int64) throws -> [LetterFile] {
    try read { database in
      let select = try PreparedStatement(
        database,
        """
        SELECT \(LetterFile.columns) FROM \(LetterFile.tables)
        WHERE letters.response > max(?1, (SELECT first_response - 1 FROM runs WHERE name = ?2))
          AND runs.name = ?2 AND letters.state IN ('waiting', 'held')
        ORDER BY letters.response LIMIT 1000
        """)
      select.bind { parameters in
        parameters.bind(last)
        parameters.bind(name)
      }
      var files: [LetterFile] = []
      try select.forEachRow { files.append(LetterFile($0)) }
      return files
    }
  }
}
