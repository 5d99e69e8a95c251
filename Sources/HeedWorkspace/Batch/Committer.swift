import HeedLedger

/// Writes and commits chunks one after the other, each while the next is read and decided.
actor Committer {
  private let store: RunStore
  private var running: Task<CommitResult, any Error>?

  init(_ store: RunStore) {
    self.store = store
  }

  /// Begins to commit a chunk, once the one before it is in the ledger.
  ///
  /// - Returns: what the chunk before it added.
  func commit(_ cases: [SettledCase], rejected: [RejectedRow]) async throws -> CommitResult? {
    let earlier = try await finish()
    running = Task { [store] in try await store.commit(cases, rejected: rejected) }
    return earlier
  }

  /// Waits until all chunks are in the ledger.
  func finish() async throws -> CommitResult? {
    let result = try await running?.value
    running = nil
    return result
  }
}
