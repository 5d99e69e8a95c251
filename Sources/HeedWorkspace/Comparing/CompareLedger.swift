import HeedCore
import HeedLedger

/// The responses of the ledger as past responses, batch by batch in the order in which they came.
struct CompareLedger {
  private let ledger: Ledger
  private var lastKey: Int64 = 0
  /// How many responses there are.
  let count: Int

  private static let batchSize = 1000

  init(_ ledger: Ledger) throws {
    self.ledger = ledger
    count = try ledger.responseCount()
  }

  /// The next responses; nil at the end.
  mutating func next() throws -> CompareBatch? {
    let records = try ledger.records(after: lastKey, limit: Self.batchSize)
    guard let last = records.last else { return nil }
    lastKey = last.key
    return CompareBatch(
      responses: records.map { stored in
        ComparePast(
          content: .record(stored.record), place: nil,
          submittedAt: Instant(seconds: stored.submittedAt),
          decidedAt: Instant(seconds: stored.decidedAt))
      })
  }
}
