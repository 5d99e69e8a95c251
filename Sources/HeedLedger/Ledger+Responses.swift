import GRDB

extension Ledger {
  /// The responses with an id, of which each source may have one.
  ///
  /// - Throws: `LedgerError`.
  package func responses(id: String) throws -> [StoredResponse] {
    try read { try ResponseReader($0).responses(id: id) }
  }

  /// The files of the rules with a hash, by path.
  ///
  /// - Parameter hash: the hash of the snapshot, as in `StoredResponse.rulesHash`.
  /// - Returns: the files; nil when nothing was decided by such rules.
  /// - Throws: `LedgerError`.
  package func rules(hash: String) throws -> [String: [UInt8]]? {
    try read { database in
      let find = "SELECT key FROM snapshots WHERE hash = ?"
      guard let key = try Int64.fetchOne(database, sql: find, arguments: [hash]) else {
        return nil
      }
      let select = try PreparedStatement(
        database,
        """
        SELECT path, content FROM snapshot_files JOIN rule_files ON rule_files.key = file
        WHERE snapshot = ?
        """)
      select.bind { $0.bind(key) }
      var files: [String: [UInt8]] = [:]
      try select.forEachRow { files[$0.text(0)] = $0.bytes(1) }
      return files
    }
  }
}
