import HeedCore
import HeedDelivery
import HeedWorkspace

extension Terminal {
  /// Tells why sending ended before all letters were taken up.
  ///
  /// - Throws: an exit code when something went wrong here.
  func showEnd(of report: SendReport) throws {
    if let failure = report.failure { show(Failure.diagnostics(of: failure) ?? []) }
    if let error = report.interruption { try Failure.end(self, error) }
  }
}
