import GRDB

/// Marks letters that newer ones take the place of.
struct Superseding {
  private let identities: IdentityLookup
  private let find: PreparedStatement
  private let mark: PreparedStatement
  private let note: PreparedStatement

  init(_ database: Database) throws {
    identities = try IdentityLookup(database)
    find = try PreparedStatement(
      database,
      """
      SELECT \(LetterFile.columns) FROM \(LetterFile.tables)
      WHERE letters.response = ? AND letters.state IN ('waiting', 'held', 'approved')
      """)
    mark = try PreparedStatement(
      database, "UPDATE letters SET state = 'superseded' WHERE response = ?")
    note = try PreparedStatement(
      database, "INSERT INTO events (response, at, what, detail) VALUES (?, ?, 'superseded', ?)")
  }

  /// Marks the letters that the entry's letter takes the place of, as far as they still wait, and
  /// returns their files.
  func apply(_ entry: Entry) throws -> [LetterFile] {
    guard case .drafted(let letter) = entry.outcome else { return [] }
    return try apply(letter, of: entry.identity)
  }

  /// Marks the letters that a response's letter takes the place of, as far as they still wait, and
  /// returns their files.
  func apply(_ letter: DraftedLetter, of identity: ResponseIdentity) throws -> [LetterFile] {
    try letter.supersedes.compactMap { older in
      guard let file = try waitingLetter(of: older) else { return nil }
      mark.bind { $0.bind(file.letter) }
      try mark.run()
      note.bind { parameters in
        parameters.bind(file.letter)
        parameters.bind(letter.createdAt)
        parameters.bind(identity.id)
      }
      try note.run()
      return file
    }
  }

  private func waitingLetter(of identity: ResponseIdentity) throws -> LetterFile? {
    guard let response = try identities.key(of: identity) else { return nil }
    find.bind { $0.bind(response) }
    return try find.first(LetterFile.init)
  }
}
