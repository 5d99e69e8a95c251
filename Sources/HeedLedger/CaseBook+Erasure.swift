import Foundation
import GRDB

extension CaseBook {
  /// The key of the hashes of people who were forgotten; a new one is kept if there is none.
  ///
  /// - Parameter new: 32 bytes, made at random.
  /// - Returns: the key to be used.
  /// - Throws: `DatabaseError`.
  package func forgettingKey(orElse new: [UInt8]) throws -> [UInt8] {
    try database.execute(
      sql: "INSERT INTO forgetting_key (only, key) VALUES (1, ?) ON CONFLICT DO NOTHING",
      arguments: [Data(new)])
    let key = try Data.fetchOne(database, sql: "SELECT key FROM forgetting_key")
    return key.map { Array($0) } ?? new
  }

  /// Erases a person.
  ///
  /// What is theirs loses all that tells who they are, and where others name them, the address is
  /// taken out. Nothing that is counted changes.
  ///
  /// - Throws: `DatabaseError`.
  package func erase(_ erasure: Erasure) throws {
    for replacement in erasure.own { try eraseOwn(replacement, at: erasure.at) }
    for replacement in erasure.mentions {
      try eraseMention(replacement, erasure.spellings, at: erasure.at)
    }
    for (key, hash) in erasure.rejectedRows {
      try database.execute(
        sql: "UPDATE rejected_rows SET content = X'', hash = ?, reason = ? WHERE key = ?",
        arguments: [Data(hash), Self.reason, key])
    }
    for hash in erasure.hashes {
      try database.execute(
        sql: "INSERT INTO forgotten (hash, at) VALUES (?, ?) ON CONFLICT DO NOTHING",
        arguments: [Data(hash), erasure.at])
    }
    for spelling in erasure.spellings {
      try database.execute(
        sql: "DELETE FROM suppressions WHERE address = ?", arguments: [spelling])
      try eraseWords(of: "suppressions", "detail", spelling)
      try eraseWords(of: "attempts", "reply", spelling)
      try eraseInRules(spelling)
    }
  }

  private static let reason = "asked to be forgotten"

  private func eraseOwn(_ replacement: Erasure.Replacement, at time: Int64) throws {
    let key = replacement.key
    try allowErasing(key, at: time)
    if let id = replacement.id { try rename(key, to: id) }
    try database.execute(
      sql: """
        UPDATE responses SET customer = NULL, customer_name = NULL, record = ?1,
          reason = CASE WHEN outcome = 'held' THEN ?2 ELSE reason END
        WHERE key = ?3
        """,
      arguments: [String(decoding: replacement.record, as: UTF8.self), Self.reason, key])
    try database.execute(
      sql: """
        UPDATE letters SET recipient = NULL, message_id = NULL, own_message_id = NULL, sha256 = NULL,
          is_moving = 0,
          file = CASE WHEN state = 'superseded' THEN NULL ELSE 'forgotten' END,
          state = CASE
            WHEN state = 'waiting' OR state = 'held' OR state = 'approved' OR state = 'failed'
              THEN 'cancelled'
            WHEN state = 'sending' THEN 'unknown'
            ELSE state END
        WHERE response = ?
        """,
      arguments: [key])
    try database.execute(sql: "DELETE FROM approvals WHERE letter = ?", arguments: [key])
    try database.execute(
      sql: """
        UPDATE attempts SET reply = NULL, ended_at = coalesce(ended_at, ?1),
          outcome = coalesce(outcome, 'unknown')
        WHERE letter = ?2
        """,
      arguments: [time, key])
    try database.execute(
      sql: """
        UPDATE events SET reason = NULL,
          detail = CASE WHEN what IN (\(Self.telling)) THEN detail END
        WHERE response = ? AND (reason NOT NULL OR detail NOT NULL)
        """,
      arguments: [key])
  }

  /// The events whose details are names and terms of the team's own.
  private static let telling = [
    CaseEvent.What.assigned, .prioritised, .reopened, .promised, .recounted, .warned, .escalated,
    .superseded, .corrected,
  ].map { "'\($0.rawValue)'" }.joined(separator: ", ")

  private func eraseMention(
    _ replacement: Erasure.Replacement, _ spellings: [String], at time: Int64
  ) throws {
    try allowErasing(replacement.key, at: time)
    try database.execute(
      sql: "UPDATE responses SET record = ? WHERE key = ?",
      arguments: [String(decoding: replacement.record, as: UTF8.self), replacement.key])
    let events = try Row.fetchAll(
      database, sql: "SELECT key, reason, detail FROM events WHERE response = ?",
      arguments: [replacement.key])
    for event in events {
      let texts: [String?] = [event["reason"], event["detail"]]
      let erased = texts.map { $0.map { Self.erasing(spellings, from: $0) } }
      guard erased != texts else { continue }
      try database.execute(
        sql: "UPDATE events SET reason = ?, detail = ? WHERE key = ?",
        arguments: [erased[0], erased[1], event["key"] as Int64])
    }
  }

  private static func erasing(_ spellings: [String], from text: String) -> String {
    let bytes = spellings.reduce(Array(text.utf8)) { $0.replacing(address: $1, with: "(erased)") }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func allowErasing(_ key: Int64, at time: Int64) throws {
    try database.execute(
      sql: "INSERT INTO erasures (response, at) VALUES (?, ?) ON CONFLICT DO NOTHING",
      arguments: [key, time])
  }

  private func rename(_ key: Int64, to id: String) throws {
    let old = try String.fetchOne(
      database, sql: "SELECT id FROM responses WHERE key = ?", arguments: [key])
    try database.execute(
      sql: "UPDATE responses SET id = ? WHERE key = ?", arguments: [id, key])
    try database.execute(
      sql: """
        UPDATE events SET detail = ?1
        WHERE what IN ('superseded', 'corrected') AND detail = ?2
          AND response IN (SELECT response FROM erasures)
        """,
      arguments: [id, old])
  }

  /// Takes away what mail servers and people said that names the address.
  private func eraseWords(of table: String, _ column: String, _ spelling: String) throws {
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT key, \(column) FROM \(table) WHERE \(AddressCondition.mayHold(column))",
      arguments: [spelling])
    for row in rows {
      let key: Int64 = row[0]
      let words: String = row[1]
      guard Array(words.utf8).contains(address: spelling) else { continue }
      try database.execute(
        sql: "UPDATE \(table) SET \(column) = NULL WHERE key = ?", arguments: [key])
    }
  }

  /// In the rules as they stood, an address of the same form takes the place, so that they can
  /// still be read.
  private func eraseInRules(_ spelling: String) throws {
    let files = try Row.fetchAll(
      database,
      sql: """
        SELECT key, content FROM rule_files WHERE \(AddressCondition.mayHold("CAST(content AS TEXT)"))
        """,
      arguments: [spelling])
    for file in files {
      let content: Data = file["content"]
      guard Array(content).contains(address: spelling) else { continue }
      let erased = Array(content).replacing(address: spelling, with: "erased@example.invalid")
      try database.execute(
        sql: "UPDATE rule_files SET content = ? WHERE key = ?",
        arguments: [Data(erased), file["key"] as Int64])
    }
  }
}
