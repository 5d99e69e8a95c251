import HeedCore
import HeedDelivery
import HeedWorkspace

extension Terminal {
  /// Tells why sending ended before all letters were taken up.
  ///
  /// - Throws: what went wrong, where that is none of heed's errors.
  func showEnd(of report: SendReport) throws {
    for error in [report.failure, report.interruption].compactMap(\.self) as [any Error] {
      guard let diagnostics = Failure.diagnostics(of: error) else { throw error }
      show(diagnostics)
    }
  }
}
