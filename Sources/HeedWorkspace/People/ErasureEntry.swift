import HeedCore
import HeedLedger

/// Takes a person out of the ledger, in one transaction.
struct ErasureEntry {
  private let configuration: Configuration
  private let now: Instant
  private let actor: String
  private let person: PersonAddress
  private(set) var cancelledLetters = 0
  private(set) var cancelledDeadlines = 0

  init(_ configuration: Configuration, now: Instant, actor: String, person: PersonAddress) {
    self.configuration = configuration
    self.now = now
    self.actor = actor
    self.person = person
  }

  /// Erases what was found and remembers the person by keyed hashes.
  ///
  /// - Throws: `LedgerError`.
  mutating func enter(_ traces: PersonTraces, _ book: CaseBook) throws {
    let key = try book.forgettingKey(orElse: KeyedDigest.newKey())
    var erasure = Erasure(spellings: person.spellings, at: now.seconds)
    erasure.hashes = person.spellings.filter { $0.contains("@") }.map {
      ForgottenPeople.hash(address: $0, key: key)
    }
    for response in traces.own {
      let id = newID(response)
      if id != nil { erasure.hashes.append(ForgottenPeople.hash(response.identity, key: key)) }
      erasure.own.append(
        Erasure.Replacement(key: response.key, id: id, record: record(response, id: id)))
      try close(response, book)
    }
    erasure.mentions = traces.mentions.map { response in
      let record = person.spellings.reduce(response.record) {
        $0.replacing(address: $1, with: "(erased)")
      }
      return Erasure.Replacement(key: response.key, id: nil, record: record)
    }
    erasure.rejectedRows = traces.rejectedRows.map {
      ($0.key, $0.content.isEmpty ? $0.hash : ForgottenPeople.hash(row: $0.hash, key: key))
    }
    try book.erase(erasure)
  }

  /// Another id, for one that has the person's address in it.
  private func newID(_ response: PersonTraces.Response) -> String? {
    person.isIn(Array(response.identity.id.utf8)) ? "forgotten-\(response.key)" : nil
  }

  private func record(_ response: PersonTraces.Response, id: String?) -> [UInt8] {
    let schema = configuration.schema
    guard let stored = ResponseRecord.response(from: response.record, schema: schema) else {
      return Array("{}".utf8)
    }
    var bytes: [UInt8] = []
    ResponseRecord.append(stored.withoutPerson(id: id), schema: schema, to: &bytes)
    return bytes
  }

  /// Nobody can be answered any more: what is open is cancelled, and the log says why.
  private mutating func close(_ response: PersonTraces.Response, _ book: CaseBook) throws {
    guard let stored = try book.response(response.identity) else { return }
    let time = max(now.seconds, stored.events.map(\.at).max() ?? now.seconds)
    let open = stored.deadlines.filter { !$0.state.isClosed }
    for deadline in open {
      var closed = deadline
      closed.state = .cancelled
      closed.pausedAt = nil
      closed.closedAt = time
      try book.change(closed, CaseEvent(.cancelled, at: time, actor: actor))
    }
    try book.enter(CaseEvent(.forgotten, at: time, actor: actor), key: response.key)
    cancelledDeadlines += open.count
    if let state = stored.letter?.state, [.waiting, .held, .approved, .failed].contains(state) {
      cancelledLetters += 1
    }
  }
}
