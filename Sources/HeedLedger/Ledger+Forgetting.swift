import Foundation
import GRDB

extension Ledger {
  /// Everything that is about a person or names them.
  ///
  /// - Parameter spellings: the person's address in every spelling, in lower case.
  /// - Returns: what was found.
  /// - Throws: `LedgerError`.
  package func traces(of spellings: [String]) throws -> PersonTraces {
    try read { try PersonSearch($0, spellings: spellings).traces() }
  }

  /// The key of the hashes of people who were forgotten; nil as long as nobody was.
  ///
  /// - Throws: `LedgerError`.
  package func forgettingKey() throws -> [UInt8]? {
    try read { database in
      try Data.fetchOne(database, sql: "SELECT key FROM forgetting_key").map { Array($0) }
    }
  }

  /// Which of some keyed hashes belong to people or responses that were forgotten, in the order
  /// asked.
  ///
  /// - Throws: `LedgerError`.
  package func areForgotten(_ hashes: [[UInt8]]) throws -> [Bool] {
    try exist(hashes, "SELECT 1 FROM forgotten WHERE hash = ?")
  }

  /// Which of some keyed hashes belong to rejected rows that were erased, in the order asked.
  ///
  /// - Throws: `LedgerError`.
  package func areErasedRows(_ hashes: [[UInt8]]) throws -> [Bool] {
    try exist(hashes, "SELECT 1 FROM rejected_rows WHERE hash = ?")
  }

  private func exist(_ hashes: [[UInt8]], _ sql: String) throws -> [Bool] {
    try read { database in
      let find = try PreparedStatement(database, sql)
      return try hashes.map { hash in
        find.bind { $0.bind(blob: hash) }
        return try find.hasRow()
      }
    }
  }

  /// From now on, what is deleted is overwritten with zeros.
  ///
  /// - Throws: `LedgerError`.
  package func overwriteWhatIsDeleted() throws {
    try withoutTransaction { try $0.execute(sql: "PRAGMA secure_delete = ON") }
  }

  /// Writes the file anew, so that nothing is left in it of what was deleted or changed before, and
  /// empties the log beside it.
  ///
  /// - Throws: `LedgerError`, of kind `busy` while another program reads the ledger.
  package func rewrite() throws {
    try withoutTransaction { database in
      try database.execute(sql: "VACUUM")
      let isBusy = try Int.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)") != 0
      if isBusy { throw DatabaseError(resultCode: .SQLITE_BUSY, message: "being read") }
    }
  }
}
