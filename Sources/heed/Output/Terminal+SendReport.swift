import HeedCore
import HeedDelivery
import HeedWorkspace

extension Terminal {
  /// Tells why sending ended before all letters were taken up.
  func showEnd(of report: SendReport) {
    if let failure = report.failure {
      show([Diagnostic("mail", failure.message, help: failure.help)])
    }
    if let error = report.diskError {
      show([Diagnostic("outbox", error.message, help: error.help)])
    }
  }
}
