import Foundation
import GRDB

extension CaseBook {
  /// The letter of a response, as it stands in this transaction.
  package func letter(_ key: Int64) throws -> OutgoingLetter? {
    try OutgoingLetterReader(database).letter(key)
  }

  /// Enters a yes to a letter.
  package func approve(
    _ letter: OutgoingLetter, _ approval: Approval, _ event: CaseEvent
  ) throws {
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO approvals (letter, sha256, at, expires_at, actor)
        VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [
        letter.key, Data(approval.sha256), approval.at, approval.expiresAt, approval.actor,
      ])
    try change(letter, to: .approved, event)
  }

  /// Changes what has become of a letter; its approval, if it was not sent by it, is gone.
  package func change(
    _ letter: OutgoingLetter, to state: LetterState, _ event: CaseEvent
  ) throws {
    try setState(letter.key, state)
    if state != .approved {
      try database.execute(
        sql: "DELETE FROM approvals WHERE letter = ?", arguments: [letter.key])
    }
    try enter(event, key: letter.key)
  }

  /// Enters that the file of a letter has other bytes than before.
  package func edit(
    _ letter: OutgoingLetter, sha256: [UInt8], messageID: String, _ event: CaseEvent
  ) throws {
    try database.execute(
      sql: "UPDATE letters SET sha256 = ?, message_id = ? WHERE response = ?",
      arguments: [Data(sha256), messageID, letter.key])
    try enter(event, key: letter.key)
  }

  /// Enters that a server is about to be given a letter, which must be approved.
  ///
  /// - Returns: the attempt.
  /// - Throws: `DatabaseError` when an attempt is under way, went through, or ended nobody knows how.
  package func beginAttempt(_ letter: OutgoingLetter, via server: String, at time: Int64) throws
    -> Int64
  {
    try database.execute(
      sql: "INSERT INTO attempts (letter, at, via) VALUES (?, ?, ?)",
      arguments: [letter.key, time, server])
    let attempt = database.lastInsertedRowID
    try setState(letter.key, .sending)
    return attempt
  }

  /// Enters how an attempt ended.
  package func endAttempt(
    _ attempt: Int64, of letter: OutgoingLetter, _ outcome: AttemptOutcome, reply: String,
    _ event: CaseEvent
  ) throws {
    try database.execute(
      sql: "UPDATE attempts SET outcome = ?, ended_at = ?, reply = ? WHERE key = ?",
      arguments: [outcome.rawValue, event.at, reply, attempt])
    try setState(letter.key, outcome.letterState)
    try enter(event, key: letter.key)
  }

  /// The attempts that were begun and not completed, because the program was stopped.
  package func openAttempts() throws -> [(attempt: Int64, letter: Int64)] {
    try Row.fetchAll(database, sql: "SELECT key, letter FROM attempts WHERE outcome IS NULL")
      .map { ($0[0], $0[1]) }
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
      try database.execute(
        sql: "DELETE FROM approvals WHERE letter = ?", arguments: [letter.key])
    }
    try enter(event, key: letter.key)
  }

  private func setState(_ letter: Int64, _ state: LetterState) throws {
    try database.execute(
      sql: "UPDATE letters SET state = ?, is_moving = 1 WHERE response = ?",
      arguments: [state.rawValue, letter])
  }
}
