/// What one step of the batch job adds to the ledger, all of it or nothing.
package struct Chunk: Sendable {
  /// New responses in input order.
  package var entries: [Entry]
  package var rejectedRows: [RejectedRow]

  package init(entries: [Entry] = [], rejectedRows: [RejectedRow] = []) {
    self.entries = entries
    self.rejectedRows = rejectedRows
  }
}

/// What a commit added.
package struct CommitResult: Hashable, Sendable {
  /// The responses that were not in the ledger before.
  package var newResponses = 0
  /// The rejected rows that were not in the ledger before.
  package var newRejectedRows = 0
  /// The letters that newer ones took the place of; their files can go now.
  package var superseded: [LetterFile] = []

  /// Whether the ledger is as it was.
  package var isEmpty: Bool { newResponses == 0 && newRejectedRows == 0 }
}
