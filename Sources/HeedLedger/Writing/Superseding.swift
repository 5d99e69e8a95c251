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
      database,
      "INSERT INTO events (response, at, what, detail, reason) VALUES (?, ?, ?, ?, ?)")
  }

  /// Marks the letters that the entry's letter takes the place of, as far as they still wait, and
  /// returns their files.
  ///
  /// A letter to an answer that was corrected goes whether or not there is another.
  func apply(_ entry: Entry) throws -> [LetterFile] {
    let corrected = try entry.corrects.flatMap { try apply($0, of: entry.identity) }
    guard case .drafted(let letter) = entry.outcome else { return [corrected].compactMap(\.self) }
    return try [corrected].compactMap(\.self) + apply(letter, of: entry.identity)
  }

  private func apply(
    _ correction: Entry.Correction, of identity: ResponseIdentity
  ) throws -> LetterFile? {
    guard let earlier = try identities.key(of: correction.earlier) else { return nil }
    try enter(.corrected, earlier, correction.at, identity.id, because: correction.change)
    return try withdraw(correction.earlier, at: correction.at, for: identity)
  }

  /// Marks the letters that a response's letter takes the place of, as far as they still wait, and
  /// returns their files.
  func apply(_ letter: DraftedLetter, of identity: ResponseIdentity) throws -> [LetterFile] {
    try letter.supersedes.compactMap { older in
      try withdraw(older, at: letter.createdAt, for: identity)
    }
  }

  private func withdraw(
    _ older: ResponseIdentity, at time: Int64, for identity: ResponseIdentity
  ) throws -> LetterFile? {
    guard let file = try waitingLetter(of: older) else { return nil }
    mark.bind { $0.bind(file.letter) }
    try mark.run()
    try enter(.superseded, file.letter, time, identity.id)
    return file
  }

  private func enter(
    _ what: CaseEvent.What, _ response: Int64, _ time: Int64, _ newer: String,
    because reason: String? = nil
  ) throws {
    note.bind { parameters in
      parameters.bind(response)
      parameters.bind(time)
      parameters.bind(what.rawValue)
      parameters.bind(newer)
      parameters.bind(reason)
    }
    try note.run()
  }

  private func waitingLetter(of identity: ResponseIdentity) throws -> LetterFile? {
    guard let response = try identities.key(of: identity) else { return nil }
    find.bind { $0.bind(response) }
    return try find.first(LetterFile.init)
  }
}
