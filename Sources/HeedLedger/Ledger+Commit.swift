import GRDB

extension Ledger {
  /// Adds a chunk of a run in one transaction.
  ///
  /// What is in the ledger already is left as it is, so committing a chunk again changes nothing;
  /// a chunk with nothing new leaves no trace of its run either. The letters' files must be
  /// on the disk before, and the files of superseded letters may go after.
  ///
  /// - Throws: `LedgerError`; then nothing of the chunk is in the ledger.
  package func commit(
    _ chunk: Chunk, run: Run, rules: RulesSnapshot
  ) throws -> CommitResult {
    do {
      return try write(chunk, run: run, rules: rules)
    } catch let error as LedgerError where error.kind == .alreadyKnown {
      return try write(unknownPart(of: chunk), run: run, rules: rules)
    }
  }

  private func write(_ chunk: Chunk, run: Run, rules: RulesSnapshot) throws -> CommitResult {
    var result = CommitResult()
    try write { database in
      result = try ChunkWriter(database, run: run, rules: rules).write(chunk)
      return result.isEmpty ? .rollback : .commit
    }
    return result
  }

  /// The chunk without the responses that are in the ledger or earlier in the chunk.
  private func unknownPart(of chunk: Chunk) throws -> Chunk {
    var seen: Set<ResponseIdentity> = []
    let known = try known(chunk.entries.map(\.identity))
    var rest = chunk
    rest.entries = zip(chunk.entries, known).compactMap { entry, isKnown in
      !isKnown && seen.insert(entry.identity).inserted ? entry : nil
    }
    return rest
  }
}
