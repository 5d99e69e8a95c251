import Foundation
import GRDB

extension CaseBook {
  /// The letter with an identifier, if it left or may have left; nil for any other.
  ///
  /// - Parameter messageID: without angle brackets.
  /// - Returns: the letter.
  /// - Throws: `DatabaseError`.
  package func sentLetter(messageID: String) throws -> OutgoingLetter? {
    try letterOnItsWay("message_id = ?1", messageID)
  }

  /// The letter whose own identifier, which it may have left without, begins with a name, if it left
  /// or may have left; nil for any other.
  ///
  /// - Parameter name: what stands before the `@`, of letters and digits.
  /// - Returns: the letter.
  /// - Throws: `DatabaseError`.
  package func sentLetter(named name: String) throws -> OutgoingLetter? {
    for column in ["message_id", "own_message_id"] {
      let condition = "\(column) >= ?1 || '@' AND \(column) < ?1 || 'A'"
      if let letter = try letterOnItsWay(condition, name) { return letter }
    }
    return nil
  }

  private func letterOnItsWay(_ condition: String, _ name: String) throws -> OutgoingLetter? {
    // Each state by itself, because each has its index.
    for state in [LetterState.sent, .unknown, .sending] {
      let key = try Int64.fetchOne(
        database,
        sql: "SELECT response FROM letters WHERE \(condition) AND state = '\(state.rawValue)'",
        arguments: [name])
      if let key { return try letter(key) }
    }
    return nil
  }

  /// What a message that has been read before was about.
  ///
  /// - Parameter hash: what tells the message from others, 32 bytes.
  /// - Returns: the letter's key; nil when no such message was entered.
  /// - Throws: `DatabaseError`.
  package func letter(ofMessage hash: [UInt8]) throws -> Int64? {
    try Int64.fetchOne(
      database, sql: "SELECT letter FROM incoming WHERE hash = ?", arguments: [Data(hash)])
  }

  /// Enters that a message about a letter was read.
  ///
  /// - Parameters:
  ///   - hash: what tells the message from others, 32 bytes.
  ///   - letter: what it is about.
  ///   - what: what it was.
  ///   - time: in seconds since 1970.
  /// - Throws: `DatabaseError`.
  package func enter(
    message hash: [UInt8], about letter: OutgoingLetter, as what: CaseEvent.What, at time: Int64
  ) throws {
    try database.execute(
      sql: "INSERT INTO incoming (hash, letter, at, what) VALUES (?, ?, ?, ?)",
      arguments: [Data(hash), letter.key, time, what.rawValue])
  }
}
