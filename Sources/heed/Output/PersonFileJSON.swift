import HeedCore
import HeedLedger
import HeedWorkspace

/// All that is known of a person as `heed export` prints it.
struct PersonFileJSON: Encodable {
  struct Letter: Encodable {
    let state: String
    let recipient: Nullable<String>
    let file: Nullable<String>
    let messageId: Nullable<String>
    let createdAt: String
    /// As it lies in the outbox.
    let text: Nullable<String>
  }

  struct Due: Encodable {
    let kind: String
    let state: String
    let start: String
    let due: String
  }

  struct Answer: Encodable {
    let response: String
    let source: String
    let run: String
    let submittedAt: String
    let readAt: String
    let customer: Nullable<String>
    let customerName: Nullable<String>
    let rule: String
    let priority: String
    let owner: Nullable<String>
    let tags: StoredJSON
    let outcome: String
    let reason: Nullable<String>
    let record: StoredJSON
    let letter: Nullable<Letter>
    let deadlines: [Due]
    let log: [CaseLogJSON.Line]
  }

  struct Mention: Encodable {
    let response: String
    let source: String
  }

  struct Row: Encodable {
    let run: String
    let file: String
    let row: Int64
    let reason: String
    let content: String
  }

  let address: String
  let exportedAt: String
  let forgotten: Bool
  let suppressions: [SuppressionJSON]
  let responses: [Answer]
  let mentionedIn: [Mention]
  let rejectedRows: [Row]

  init(_ file: PersonFile, at time: Instant) {
    address = file.person.folded
    exportedAt = time.rfc3339()
    forgotten = file.isForgotten
    suppressions = file.suppressions.map(SuppressionJSON.init)
    responses = file.entries.map(Answer.init)
    mentionedIn = file.mentions.map { Mention(response: $0.id, source: $0.source) }
    rejectedRows = file.rejectedRows.map {
      Row(
        run: $0.run, file: $0.file, row: $0.row, reason: $0.reason,
        content: String(decoding: $0.content, as: UTF8.self))
    }
  }
}

extension PersonFileJSON.Answer {
  fileprivate init(_ entry: PersonFile.Entry) {
    let stored = entry.response
    response = stored.identity.id
    source = stored.identity.source
    run = stored.run
    submittedAt = Instant(seconds: stored.submittedAt).rfc3339()
    readAt = Instant(seconds: stored.decidedAt).rfc3339()
    customer = Nullable(stored.customer)
    customerName = Nullable(stored.customerName)
    rule = stored.rule
    priority = entry.log.priority
    owner = Nullable(entry.log.owner)
    tags = StoredJSON(Array(stored.tags.utf8))
    outcome = stored.outcome.rawValue
    reason = Nullable(stored.reason)
    record = StoredJSON(stored.record)
    letter = Nullable(stored.letter.map { PersonFileJSON.Letter($0, text: entry.letter) })
    deadlines = stored.deadlines.map { deadline in
      PersonFileJSON.Due(
        kind: deadline.deadline.kind.rawValue, state: deadline.state.rawValue,
        start: Instant(seconds: deadline.deadline.start).rfc3339(),
        due: Instant(seconds: deadline.deadline.due).rfc3339())
    }
    log = CaseLogJSON(entry.log).log
  }
}

extension PersonFileJSON.Letter {
  fileprivate init(_ letter: StoredResponse.Letter, text: [UInt8]?) {
    state = letter.state.rawValue
    recipient = Nullable(letter.recipient)
    file = Nullable(letter.file)
    messageId = Nullable(letter.messageID)
    createdAt = Instant(seconds: letter.createdAt).rfc3339()
    self.text = Nullable(text.map { String(decoding: $0, as: UTF8.self) })
  }
}
