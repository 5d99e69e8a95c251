import GRDB

/// Adds a chunk whose responses are all new, inside a transaction.
struct ChunkWriter {
  private let database: Database
  private let keys: RunKeys

  init(_ database: Database, run: Run, rules: RulesSnapshot) throws {
    self.database = database
    keys = try RunKeys(database, run: run, rules: rules)
  }

  func write(_ chunk: Chunk) throws -> CommitResult {
    try writeResponses(chunk.entries)
    var result = CommitResult(newResponses: chunk.entries.count)
    let superseding = try Superseding(database)
    for entry in chunk.entries { result.superseded += try superseding.apply(entry) }
    result.newRejectedRows = try RejectedRowInsert(database)
      .insert(chunk.rejectedRows, run: keys.run)
    return result
  }

  private func writeResponses(_ entries: [Entry]) throws {
    var sources = SourceKeys(database)
    let sourceKeys = try entries.map { try sources.key($0.identity.source) }
    let last = try Int64.fetchOne(database, sql: "SELECT max(key) FROM responses")
    let firstKey = (last ?? 0) + 1
    try ResponseInsert(database)
      .insert(entries, firstKey: firstKey, sources: sourceKeys, keys: keys)
    try LetterInsert(database).insert(entries, firstKey: firstKey)
    try DeadlineInsert(database).insert(entries, firstKey: firstKey)
    try GivenCodeInsert(database).insert(entries, firstKey: firstKey)
  }
}
