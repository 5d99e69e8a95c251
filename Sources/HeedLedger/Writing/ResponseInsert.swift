import GRDB

/// Writes responses with the decisions about them.
struct ResponseInsert {
  private let insert: BulkInsert

  init(_ database: Database) throws {
    insert = try BulkInsert(
      database, into: "responses",
      [
        "key", "run", "source", "rules", "id", "customer", "customer_name", "survey", "score",
        "band", "submitted_at", "rule", "priority", "template", "language", "owner", "tags",
        "outcome", "reason", "record",
      ])
  }

  /// Writes the entries, giving them consecutive keys from `firstKey` on.
  ///
  /// - Parameters:
  ///   - entries: Responses that are not in the ledger.
  ///   - firstKey: A key from which on all are free.
  ///   - sources: The key of each entry's source.
  ///   - keys: The run and rules they belong to.
  /// - Throws: `DatabaseError`.
  func insert(_ entries: [Entry], firstKey: Int64, sources: [Int64], keys: RunKeys) throws {
    try insert.insert(entries.indices) { index, parameters in
      parameters.bind(firstKey + Int64(index))
      parameters.bind(keys.run)
      parameters.bind(sources[index])
      parameters.bind(keys.rules)
      Self.bindResponse(entries[index], to: &parameters)
      Self.bindDecision(entries[index], to: &parameters)
      Self.bindOutcome(entries[index].outcome, to: &parameters)
      parameters.bind(utf8: entries[index].record)
    }
  }

  private static func bindResponse(_ entry: Entry, to parameters: inout Parameters) {
    parameters.bind(entry.identity.id)
    parameters.bind(entry.customer)
    parameters.bind(entry.customerName)
    parameters.bind(entry.survey)
    parameters.bind(entry.score)
    parameters.bind(entry.band)
    parameters.bind(entry.submittedAt)
  }

  private static func bindDecision(_ entry: Entry, to parameters: inout Parameters) {
    parameters.bind(entry.rule)
    parameters.bind(entry.priority)
    parameters.bind(entry.template)
    parameters.bind(entry.language)
    parameters.bind(entry.owner)
    parameters.bind(TagList.json(entry.tags))
  }

  private static func bindOutcome(_ outcome: Outcome, to parameters: inout Parameters) {
    switch outcome {
    case .drafted:
      parameters.bind(fixed: "drafted")
      parameters.bindNull()
    case .held(let letter):
      parameters.bind(fixed: "held")
      parameters.bind(letter.reason)
    case .notWritten(let reason):
      parameters.bind(fixed: "not_written")
      parameters.bind(reason)
    }
  }
}
