import Foundation
import GRDB

extension CaseBook {
  /// The letter of a response, as it stands in this transaction.
  package func letter(_ key: Int64) throws -> OutgoingLetter? {
    try OutgoingLetterReader(database).letter(key)
  }

  /// The first letters whose files have yet to move to the part of the outbox that their state wants.
  ///
  /// - Throws: `DatabaseError`.
  package func movingLetters(limit: Int) throws -> [FiledLetter] {
    try OutgoingLetterReader(database).movingLetters(limit: limit)
  }

  /// Enters that the files of letters are where their states want them.
  ///
  /// - Throws: `DatabaseError`.
  package func markMoved(_ letters: [FiledLetter]) throws {
    let update = try PreparedStatement(
      database, "UPDATE letters SET is_moving = 0 WHERE response = ?")
    for letter in letters {
      update.bind { $0.bind(letter.key) }
      try update.run()
    }
  }

  /// Enters a yes to a letter.
  package func approve(
    _ letter: OutgoingLetter, _ approval: Approval, _ event: CaseEvent
  ) throws {
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO approvals (letter, sha256, at, expires_at, actor, newest_response)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        letter.key, Data(approval.sha256), approval.at, approval.expiresAt, approval.actor,
        approval.newestResponse,
      ])
    try change(letter, to: .approved, event)
  }

  /// Changes what has become of a letter; its approval, if it was not sent by it, is gone.
  package func change(
    _ letter: OutgoingLetter, to state: LetterState, _ event: CaseEvent
  ) throws {
    try setState(letter.key, state)
    if state == .waiting { try askForPerson(letter.key) }
    if state != .approved {
      try database.execute(
        sql: "DELETE FROM approvals WHERE letter = ?", arguments: [letter.key])
    }
    try enter(event, key: letter.key)
  }

  /// Takes back the yes to a letter, which then waits for review again.
  ///
  /// - Parameters:
  ///   - letter: as it stood when the reason was found.
  ///   - reason: why the yes no longer holds.
  ///   - time: in seconds since 1970.
  ///   - actor: who takes it back; nil where nobody does.
  /// - Returns: whether it was taken back; not when there is another yes by now, or none.
  /// - Throws: `DatabaseError`.
  @discardableResult
  package func void(
    _ letter: OutgoingLetter, because reason: String, at time: Int64, by actor: String? = nil
  ) throws -> Bool {
    guard let current = try self.letter(letter.key), current.state == .approved,
      current.approval == letter.approval
    else { return false }
    try change(
      letter, to: .waiting,
      CaseEvent(.approvalVoided, at: time, actor: actor, reason: reason, detail: letter.file))
    return true
  }

  /// Enters that the file of a letter has other bytes than before; the identifier that it was written
  /// with is kept beside a new one.
  package func edit(
    _ letter: OutgoingLetter, sha256: [UInt8], messageID: String, _ event: CaseEvent
  ) throws {
    try database.execute(
      sql: """
        UPDATE letters SET sha256 = ?1, message_id = ?2,
          own_message_id = CASE
            WHEN message_id <> ?2 THEN coalesce(own_message_id, message_id)
            ELSE own_message_id END
        WHERE response = ?3
        """,
      arguments: [Data(sha256), messageID, letter.key])
    try enter(event, key: letter.key)
  }

  /// Enters that a letter, which must be approved, will be given to a server.
  ///
  /// - Parameters:
  ///   - letter: the letter's key.
  ///   - server: by which it will be sent.
  ///   - batch: the batch that it is reserved in.
  ///   - time: in seconds since 1970.
  /// - Returns: the attempt.
  /// - Throws: `DatabaseError` when an attempt is under way, went through, or ended nobody knows how.
  package func reserveAttempt(
    _ letter: Int64, via server: String, batch: String, at time: Int64
  ) throws -> Int64 {
    let insert = try PreparedStatement(
      database, "INSERT INTO attempts (letter, at, via, batch) VALUES (?, ?, ?, ?)")
    insert.bind { parameters in
      parameters.bind(letter)
      parameters.bind(time)
      parameters.bind(server)
      parameters.bind(batch)
    }
    try insert.run()
    let attempt = database.lastInsertedRowID
    try exchangeState(of: letter, .approved, for: .sending)
    return attempt
  }

  /// Takes back an attempt for which the server was not spoken to.
  package func releaseAttempt(_ attempt: Int64, of letter: Int64) throws {
    try database.execute(
      sql: "DELETE FROM attempts WHERE key = ? AND outcome IS NULL", arguments: [attempt])
    try exchangeState(of: letter, .sending, for: .approved)
  }

  /// Both states have their files in the same place: one that lies elsewhere was moved by a person.
  private func exchangeState(
    of letter: Int64, _ old: LetterState, for new: LetterState
  ) throws {
    let update = try PreparedStatement(
      database, "UPDATE letters SET state = ? WHERE response = ? AND state = ?")
    update.bind { parameters in
      parameters.bind(new.rawValue)
      parameters.bind(letter)
      parameters.bind(old.rawValue)
    }
    try update.run()
  }

  /// Enters how an attempt ended.
  package func endAttempt(
    _ attempt: Int64, of letter: Int64, _ outcome: AttemptOutcome, reply: String,
    _ event: CaseEvent
  ) throws {
    let update = try PreparedStatement(
      database, "UPDATE attempts SET outcome = ?, ended_at = ?, reply = ? WHERE key = ?")
    update.bind { parameters in
      parameters.bind(outcome.rawValue)
      parameters.bind(event.at)
      parameters.bind(reply)
      parameters.bind(attempt)
    }
    try update.run()
    try setState(letter, outcome.letterState)
    try enter(event, key: letter)
  }

  /// Enters what a person has found out about an attempt that ended nobody knows how.
  ///
  /// - Parameters:
  ///   - letter: whose attempt it was.
  ///   - wasSent: whether the customer has the letter; if not, it is approved no longer.
  ///   - event: who says so.
  /// - Throws: `DatabaseError`.
  package func settle(_ letter: OutgoingLetter, wasSent: Bool, _ event: CaseEvent) throws {
    try database.execute(
      sql: "UPDATE attempts SET outcome = ? WHERE letter = ? AND outcome = 'unknown'",
      arguments: [(wasSent ? AttemptOutcome.sent : .stopped).rawValue, letter.key])
    try setState(letter.key, wasSent ? .sent : .waiting)
    if !wasSent {
      try askForPerson(letter.key)
      try database.execute(
        sql: "DELETE FROM approvals WHERE letter = ?", arguments: [letter.key])
    }
    try enter(event, key: letter.key)
  }

  /// A letter that waits once more has been decided about: it does not leave unread, whatever its
  /// rule says.
  private func askForPerson(_ letter: Int64) throws {
    try database.execute(
      sql: "UPDATE letters SET review = NULL WHERE response = ?", arguments: [letter])
  }

  private func setState(_ letter: Int64, _ state: LetterState) throws {
    let update = try PreparedStatement(
      database, "UPDATE letters SET state = ?, is_moving = 1 WHERE response = ?")
    update.bind { parameters in
      parameters.bind(state.rawValue)
      parameters.bind(letter)
    }
    try update.run()
  }
}
