import HeedLedger

/// Writes and commits chunks one after the other, each while the next is read and decided.
struct Committer {
  private let store: RunStore
  private var running: Task<CommitResult, any Error>?

  init(_ store: RunStore) {
    self.store = store
  }

  /// Begins to commit a chunk, once the one before it is in the ledger.
  ///
  /// - Returns: what the chunk before it added.
  /// - Throws: what committing the chunk before it threw: `LedgerError`, `DeliveryError`.
  mutating func commit(
    _ cases: [SettledCase], rejected: [RejectedRow]
  ) async throws -> CommitResult? {
    let earlier = try await finish()
    running = Task { [store] in try await store.commit(cases, rejected: rejected) }
    return earlier
  }

  /// Waits until all chunks are in the ledger.
  ///
  /// - Returns: what the last chunk added.
  /// - Throws: `LedgerError`, `DeliveryError`.
  mutating func finish() async throws -> CommitResult? {
    defer { running = nil }
    return try await running?.value
  }
}
