import GRDB

/// Reads letters on their way.
struct OutgoingLetterReader {
  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  /// The letters of finished runs in some states, in the order of their responses.
  ///
  /// - Parameters:
  ///   - states: those that are wanted.
  ///   - address: the recipient's, in lower case; nil for all letters.
  /// - Returns: the letters.
  /// - Throws: `DatabaseError`.
  func letters(
    in states: Set<LetterState>, to address: String? = nil
  ) throws -> [OutgoingLetter] {
    let select = try PreparedStatement(
      database,
      """
      SELECT \(OutgoingLetter.columns) FROM \(OutgoingLetter.tables)
      WHERE (\(Self.condition(states))) AND letters.message_id NOT NULL
        AND runs.finished_at NOT NULL
        \(address == nil ? "" : "AND letters.response IN (SELECT key FROM responses WHERE customer = ?)")
      ORDER BY letters.response
      """)
    if let address { select.bind { $0.bind(address) } }
    return try read(select)
  }

  /// The keys and the files of a finished run's letters that are on their way, but for those that
  /// are being sent or have yet to move.
  func restingLetters(ofRun run: String) throws -> [(key: Int64, file: String)] {
    let select = try PreparedStatement(
      database,
      """
      SELECT letters.response, letters.file
      FROM letters JOIN responses ON responses.key = letters.response
      WHERE (\(Self.condition(LetterState.unfinished.subtracting([.sending]))))
        AND responses.run = (SELECT key FROM runs WHERE name = ?1 AND finished_at NOT NULL)
        AND letters.response >= (SELECT first_response FROM runs WHERE name = ?1)
        AND letters.is_moving = 0 AND letters.message_id NOT NULL AND letters.file NOT NULL
      """)
    select.bind { $0.bind(run) }
    var letters: [(key: Int64, file: String)] = []
    try select.forEachRow { letters.append(($0.integer(0), $0.text(1))) }
    return letters
  }

  /// Written out, so that SQLite sees that the index of unfinished letters will do.
  private static func condition(_ states: Set<LetterState>) -> String {
    guard !states.isEmpty else { return "FALSE" }
    return LetterState.allCases.filter(states.contains)
      .map { "letters.state = '\($0.rawValue)'" }.joined(separator: " OR ")
  }

  /// The first letters whose files have yet to move, in the order of their responses.
  func movingLetters(limit: Int) throws -> [FiledLetter] {
    try readFiled("letters.is_moving = 1", limit: limit)
  }

  /// The letters of finished runs in some states with their files, in the order of their responses.
  func filedLetters(in states: Set<LetterState>) throws -> [FiledLetter] {
    try readFiled(
      """
      (\(Self.condition(states))) AND letters.message_id NOT NULL AND runs.finished_at NOT NULL
      """)
  }

  /// The letters of a finished run in some states with their files, in the order of their
  /// responses.
  func filedLetters(ofRun run: String, in states: Set<LetterState>) throws -> [FiledLetter] {
    try readFiled(
      """
      (\(Self.condition(states))) AND letters.message_id NOT NULL
        AND letters.response >= (SELECT first_response FROM runs WHERE name = ?1)
        AND responses.run = (SELECT key FROM runs WHERE name = ?1 AND finished_at NOT NULL)
      """, run: run)
  }

  private func readFiled(
    _ condition: String, run: String? = nil, limit: Int = .max
  ) throws -> [FiledLetter] {
    var letters: [FiledLetter] = []
    let select = try PreparedStatement(
      database,
      """
      SELECT \(FiledLetter.columns) FROM \(FiledLetter.tables) WHERE \(condition)
      ORDER BY letters.response LIMIT \(limit)
      """)
    if let run { select.bind { $0.bind(run) } }
    try select.forEachRow { row in
      if let letter = FiledLetter(row) { letters.append(letter) }
    }
    return letters
  }

  /// The letter of a response; nil when none was written, or its run has not ended.
  func letter(_ key: Int64) throws -> OutgoingLetter? {
    let select = try PreparedStatement(
      database,
      """
      SELECT \(OutgoingLetter.columns) FROM \(OutgoingLetter.tables)
      WHERE letters.response = ? AND letters.message_id NOT NULL AND runs.finished_at NOT NULL
      """)
    select.bind { $0.bind(key) }
    return try read(select).first
  }

  /// The letter whose file has a name in a run; nil when there is none.
  func letter(file: String, run: String) throws -> OutgoingLetter? {
    let select = try PreparedStatement(
      database,
      """
      SELECT \(OutgoingLetter.columns) FROM \(OutgoingLetter.tables)
      WHERE letters.response >= (SELECT first_response FROM runs WHERE name = ?1)
        AND runs.name = ?1 AND letters.file = ?2 AND letters.message_id NOT NULL
        AND runs.finished_at NOT NULL
      """)
    select.bind { parameters in
      parameters.bind(run)
      parameters.bind(file)
    }
    return try read(select).first
  }

  /// The letter that is not to be sent and whose file has a name; nil when there is none, or
  /// several.
  func setAsideLetter(file: String) throws -> OutgoingLetter? {
    let select = try PreparedStatement(
      database,
      """
      SELECT \(OutgoingLetter.columns) FROM \(OutgoingLetter.tables)
      WHERE letters.file = ? AND letters.message_id NOT NULL AND runs.finished_at NOT NULL
        AND (letters.state = 'rejected' OR letters.state = 'cancelled'
          OR letters.state = 'removed')
      LIMIT 2
      """)
    select.bind { $0.bind(file) }
    let found = try read(select)
    return found.count == 1 ? found[0] : nil
  }

  private func read(_ select: PreparedStatement) throws -> [OutgoingLetter] {
    var letters: [OutgoingLetter] = []
    try select.forEachRow { row in
      if let letter = OutgoingLetter(row) { letters.append(letter) }
    }
    return letters
  }
}
