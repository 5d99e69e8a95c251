import GRDB

extension Ledger {
  /// The responses with an id, of which each source may have one.
  ///
  /// - Throws: `LedgerError`.
  package func responses(id: String) throws -> [StoredResponse] {
    try read { try ResponseReader($0).responses(id: id) }
  }

  /// The rules, word for word, that have the hash; nil when nothing was decided by them.
  ///
  /// - Throws: `LedgerError`.
  package func rules(hash: String) throws -> String? {
    try read { database in
      try String.fetchOne(
        database, sql: "SELECT text FROM snapshots WHERE hash = ?", arguments: [hash])
    }
  }
}
