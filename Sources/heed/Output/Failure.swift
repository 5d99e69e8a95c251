import ArgumentParser
import HeedCore
import HeedDelivery
import HeedLedger
import HeedWorkspace

/// The one place where errors become words and exit codes.
enum Failure {
  /// Runs a command's body; an error is printed, and ends the program with code 2.
  static func handling<Result>(
    _ terminal: Terminal, _ body: () async throws -> Result
  ) async throws -> Result {
    do {
      return try await body()
    } catch {
      guard let diagnostics = diagnostics(of: error) else { throw error }
      terminal.show(diagnostics)
      throw ExitCode(2)
    }
  }

  /// An error in words; nil where it is none of heed's.
  static func diagnostics(of error: any Error) -> [Diagnostic]? {
    switch error {
    case let error as UnreadableExport: error.diagnostics
    case let error as EditorFailure:
      [Diagnostic("editor", error.reason, help: "your text is kept in \(error.file)")]
    case let error as WorkspaceError: [Diagnostic("workspace", error.message, help: error.help)]
    case let error as CaseError: [Diagnostic("case", error.message, help: error.help)]
    case let error as PersonError: [Diagnostic("person", error.message, help: error.help)]
    case let error as OutgoingError: [Diagnostic("letter", error.message, help: error.help)]
    case let error as TransportFailure: [Diagnostic("mail", error.message, help: error.help)]
    case let error as GitError: [Diagnostic("git", error.message, help: error.help)]
    case let error as LedgerError: [Diagnostic("ledger", error.message, help: error.help)]
    case let error as DeliveryError: [Diagnostic("outbox", error.message, help: error.help)]
    case let error as CalendarError: [Diagnostic("calendar", error.message, help: error.help)]
    case let error as MessageError: [Diagnostic("sender", error.message, help: error.help)]
    default: nil
    }
  }
}
