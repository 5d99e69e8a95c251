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

  /// The workspace's ledger; nil while nothing has been entered yet.
  ///
  /// - Throws: `LedgerError`, also where nobody may look whether there is one.
  func existingLedger(_ settings: Settings) throws -> Ledger? {
    do {
      _ = try FileManager.default.attributesOfItem(atPath: path(settings.ledger))
    } catch CocoaError.fileReadNoSuchFile {
      return nil
    } catch {
      // What is wrong is told by who tries to open it.
    }
    return try ledger(settings)
  }
}
