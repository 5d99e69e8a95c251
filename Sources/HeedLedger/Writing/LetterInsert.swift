import GRDB

/// Writes letters, drafted and held.
struct LetterInsert {
  private let insert: BulkInsert

  init(_ database: Database) throws {
    insert = try BulkInsert(
      database, into: "letters",
      [
        "response", "state", "recipient", "file", "message_id", "sha256", "created_at", "review",
        "doubts",
      ])
  }

  /// Writes the letters of the entries, whose keys are consecutive from `firstKey` on.
  func insert(_ entries: [Entry], firstKey: Int64) throws {
    let written = entries.indices.filter { entries[$0].outcome.hasLetter }
    try insert.insert(written.indices) { position, parameters in
      let index = written[position]
      parameters.bind(firstKey + Int64(index))
      switch entries[index].outcome {
      case .drafted(let letter): Self.bind(letter, to: &parameters)
      case .held(let letter): Self.bind(letter, to: &parameters)
      case .notWritten: break
      }
    }
  }

  private static func bind(_ letter: DraftedLetter, to parameters: inout Parameters) {
    parameters.bind(fixed: "waiting")
    parameters.bind(letter.recipient)
    parameters.bind(letter.file)
    parameters.bind(letter.messageID)
    parameters.bind(blob: letter.sha256)
    parameters.bind(letter.createdAt)
    parameters.bind(letter.review)
    parameters.bind(letter.doubts.isEmpty ? nil : letter.doubts.joined(separator: " "))
  }

  private static func bind(_ letter: HeldLetter, to parameters: inout Parameters) {
    parameters.bind(fixed: "held")
    parameters.bind(letter.recipient)
    parameters.bind(letter.file)
    parameters.bindNull()
    parameters.bindNull()
    parameters.bind(letter.createdAt)
    parameters.bindNull()
    parameters.bindNull()
  }
}

extension Outcome {
  fileprivate var hasLetter: Bool {
    if case .notWritten = self { false } else { true }
  }
}
