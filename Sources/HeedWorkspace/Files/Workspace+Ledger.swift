import Foundation
import HeedCore
import HeedLedger

extension Workspace {
  /// The workspace's ledger, for reading; nil while nothing has been entered yet.
  ///
  /// - Throws: `LedgerError`.
  func existingLedger(_ settings: Settings) throws -> Ledger? {
    let path = path(settings.ledger)
    return FileManager.default.fileExists(atPath: path) ? try Ledger(path: path) : nil
  }
}
