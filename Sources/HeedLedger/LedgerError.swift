import GRDB

/// Why the ledger could not be used, in words for the person who runs the program.
package struct LedgerError: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The file was made by a newer version of the program.
    case newerVersion
    /// The file is something else than a ledger.
    case notALedger
    /// The file is damaged.
    case damaged
    /// The file or its folder cannot be written, or cannot be opened at all.
    case noAccess
    case diskFull
    /// Another program is using the ledger and does not let go of it.
    case busy
    /// Something the ledger does not accept, such as an empty id.
    case refused
    /// A response that is in the ledger already.
    case alreadyKnown
    case other
  }

  package var kind: Kind
  /// The path of the ledger.
  package var path: String
  /// What is wrong, in one sentence.
  package var message: String
  /// What to do about it.
  package var help: String

  init(_ kind: Kind, path: String, _ message: String, help: String) {
    self.kind = kind
    self.path = path
    self.message = message
    self.help = help
  }
}

extension LedgerError {
  /// Says in plain words what the database reported.
  init(_ error: DatabaseError, path: String) {
    let detail = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_CONSTRAINT where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE:
      self.init(
        .alreadyKnown, path: path, "the ledger has an entry already (\(detail))",
        help: "nothing was written; please report this with the input that led to it")
    case .SQLITE_FULL:
      self.init(
        .diskFull, path: path, "the disk is full; the ledger \(path) could not be written",
        help: "make room, then run the same command again: nothing is lost or doubled")
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self.init(
        .noAccess, path: path, "the ledger \(path) cannot be opened for writing (\(detail))",
        help: "check who may write to the file and its folder")
    case .SQLITE_IOERR:
      self.init(
        .noAccess, path: path, "reading or writing the ledger \(path) failed (\(detail))",
        help: "check the disk, then run the same command again: nothing is lost or doubled")
    case .SQLITE_NOTADB:
      self.init(
        .notALedger, path: path, "\(path) is not a ledger", help: Self.notALedgerHelp)
    case .SQLITE_CORRUPT:
      self.init(
        .damaged, path: path, "the ledger \(path) is damaged (\(detail))",
        help: "restore it from a backup, or recover what is left with `sqlite3 \(path) .recover`")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        .busy, path: path, "the ledger \(path) is in use by another program",
        help: "close programs that have it open, then run the same command again")
    case .SQLITE_CONSTRAINT, .SQLITE_TOOBIG, .SQLITE_MISMATCH:
      self.init(
        .refused, path: path, "the ledger does not accept an entry (\(detail))",
        help: "nothing of it was written; please report this with the input that led to it")
    default:
      self.init(
        .other, path: path, "the ledger \(path) could not be used (\(detail))",
        help: "run the same command again; if it stays, please report it")
    }
  }

  static let notALedgerHelp = "set `ledger:` in rules/heed.yml to another path, or move this file"

  static func notALedger(_ path: String) -> LedgerError {
    LedgerError(
      .notALedger, path: path, "\(path) is a database, but not a ledger", help: notALedgerHelp)
  }

  static func newerVersion(_ path: String) -> LedgerError {
    LedgerError(
      .newerVersion, path: path, "the ledger \(path) was made by a newer version of heed",
      help: "install that version or a later one")
  }

  static func isAFolder(_ path: String) -> LedgerError {
    LedgerError(
      .noAccess, path: path, "the ledger \(path) is a folder",
      help: "set `ledger:` in rules/heed.yml to the path of a file")
  }

  static func noFolder(_ path: String, reason: String) -> LedgerError {
    LedgerError(
      .noAccess, path: path, "the folder of the ledger \(path) cannot be made (\(reason))",
      help: "check the path and who may write there")
  }
}
