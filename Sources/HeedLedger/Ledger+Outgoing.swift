import GRDB

extension Ledger {
  /// The letters of finished runs that are in some states, in the order of their responses.
  ///
  /// - Throws: `LedgerError`.
  package func outgoingLetters(in states: Set<LetterState>) throws -> [OutgoingLetter] {
    try read { try OutgoingLetterReader($0).letters(in: states) }
  }

  /// The letters of finished runs that are in some states, with no more than their files, in the
  /// order of their responses.
  ///
  /// - Throws: `LedgerError`.
  package func filedLetters(in states: Set<LetterState>) throws -> [FiledLetter] {
    try read { try OutgoingLetterReader($0).filedLetters(in: states) }
  }

  /// The letters of a finished run that are in some states, with no more than their files.
  ///
  /// - Throws: `LedgerError`.
  package func filedLetters(
    ofRun run: String, in states: Set<LetterState>
  ) throws -> [FiledLetter] {
    try read { try OutgoingLetterReader($0).filedLetters(ofRun: run, in: states) }
  }

  /// The keys and the files of a finished run's letters that are on their way and lie still.
  ///
  /// - Throws: `LedgerError`.
  package func restingLetters(ofRun run: String) throws -> [(key: Int64, file: String)] {
    try read { try OutgoingLetterReader($0).restingLetters(ofRun: run) }
  }

  /// Whether there are letters whose files have yet to move.
  ///
  /// - Throws: `LedgerError`.
  package func hasMovingLetters() throws -> Bool {
    try read { try !OutgoingLetterReader($0).movingLetters(limit: 1).isEmpty }
  }

  /// Whether the customer of a letter, which is named by its key, has written back since it was
  /// approved, to whichever letter.
  ///
  /// - Throws: `LedgerError`.
  package func hasReplied(sinceApprovalOf key: Int64) throws -> Bool {
    try read { database in
      let select = try PreparedStatement(
        database,
        """
        SELECT 1 FROM responses letter
          JOIN responses ON responses.customer = letter.customer
          JOIN events ON events.response = responses.key
        WHERE letter.key = ?1 AND events.what = 'customer_replied' AND events.key > coalesce(
          (SELECT max(key) FROM events WHERE response = ?1 AND what = 'approved'), 0)
        LIMIT 1
        """)
      select.bind { $0.bind(key) }
      return try select.hasRow()
    }
  }

  /// The letter of a response, by the response's key; nil when none was written, or its run has not
  /// ended.
  ///
  /// - Throws: `LedgerError`.
  package func outgoingLetter(_ key: Int64) throws -> OutgoingLetter? {
    try read { try OutgoingLetterReader($0).letter(key) }
  }

  /// The letter whose file has a name in a run, whatever has become of it; nil when there is none.
  ///
  /// - Throws: `LedgerError`.
  package func outgoingLetter(file: String, run: String) throws -> OutgoingLetter? {
    try read { try OutgoingLetterReader($0).letter(file: file, run: run) }
  }

  /// The letter that is not to be sent and whose file has a name, in whatever run; nil when there
  /// is none, or several.
  ///
  /// - Throws: `LedgerError`.
  package func setAsideLetter(file: String) throws -> OutgoingLetter? {
    try read { try OutgoingLetterReader($0).setAsideLetter(file: file) }
  }

  /// The attempts that were reserved and not completed, because a program is sending or was
  /// stopped.
  ///
  /// - Throws: `LedgerError`.
  package func openAttempts() throws -> [OpenAttempt] {
    try read { database in
      var attempts: [OpenAttempt] = []
      try PreparedStatement(
        database, "SELECT key, letter, batch FROM attempts WHERE outcome IS NULL"
      ).forEachRow { row in
        attempts.append(
          OpenAttempt(
            attempt: row.integer(0), letter: row.integer(1), batch: row.optionalText(2)))
      }
      return attempts
    }
  }

  /// The attempts that were made in some batches, by the batch.
  ///
  /// - Throws: `LedgerError`.
  package func attempts(inBatches batches: Set<String>) throws -> [String: Set<Int64>] {
    try read { database in
      let select = try PreparedStatement(database, "SELECT key FROM attempts WHERE batch = ?")
      var attempts: [String: Set<Int64>] = [:]
      for batch in batches {
        select.bind { $0.bind(batch) }
        try select.forEachRow { attempts[batch, default: []].insert($0.integer(0)) }
      }
      return attempts
    }
  }

  /// A customer who was written to, and when: one for each letter that left or may have left.
  package struct SentLetter: Hashable, Sendable {
    /// The letter's key.
    package let letter: Int64
    package let recipient: String
    /// In seconds since 1970.
    package let at: Int64
  }

  /// The letters that left, or may have left, since a time.
  ///
  /// - Throws: `LedgerError`.
  package func sentLetters(since time: Int64) throws -> [SentLetter] {
    try read { database in
      var letters: [SentLetter] = []
      let select = try PreparedStatement(
        database,
        """
        SELECT attempts.letter, letters.recipient, attempts.at
        FROM attempts JOIN letters ON letters.response = attempts.letter
        WHERE attempts.at >= ?
          AND (outcome IS NULL OR outcome = 'sent' OR outcome = 'unknown')
        """)
      select.bind { $0.bind(time) }
      try select.forEachRow { row in
        letters.append(
          SentLetter(letter: row.integer(0), recipient: row.text(1), at: row.integer(2)))
      }
      return letters
    }
  }

  /// What makes letters alike: written by the same rule, by the same files of the workspace.
  package struct LetterKind: Hashable, Sendable {
    package let rule: String
    package let template: String?
    package let language: String?
    package let rules: Int64

    package init(_ letter: OutgoingLetter) {
      rule = letter.rule
      template = letter.template
      language = letter.language
      rules = letter.rules
    }

    init(_ row: Columns) {
      rule = row.text(0)
      template = row.optionalText(1)
      language = row.optionalText(2)
      rules = row.integer(3)
    }
  }

  /// The kinds of which a person has said yes to a letter.
  ///
  /// - Throws: `LedgerError`.
  package func approvedKinds() throws -> Set<LetterKind> {
    try read { database in
      var kinds: Set<LetterKind> = []
      try PreparedStatement(
        database,
        """
        SELECT DISTINCT rule, template, language, rules
        FROM approvals JOIN responses ON responses.key = approvals.letter
        WHERE approvals.actor NOT NULL
        """
      ).forEachRow { kinds.insert(LetterKind($0)) }
      return kinds
    }
  }
}
