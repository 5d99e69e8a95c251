import Foundation
import HeedCore
import HeedDelivery
import HeedLedger

extension Workspace {
  /// The folder of letters.
  func outbox(_ settings: Settings) -> Outbox {
    Outbox(path: path(settings.outbox))
  }

  /// The workspace's ledger, which is made where there is none.
  ///
  /// - Throws: `LedgerError`.
  func ledger(_ settings: Settings) throws -> Ledger {
    try Ledger(path: path(settings.ledger))
  }

  /// The workspace's ledger, for reading; nil while nothing has been entered yet.
  ///
  /// - Throws: `LedgerError`.
  func existingLedger(_ settings: Settings) throws -> Ledger? {
    FileManager.default.fileExists(atPath: path(settings.ledger)) ? try ledger(settings) : nil
  }
}
