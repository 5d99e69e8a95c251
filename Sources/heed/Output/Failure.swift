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
    } catch let error as WorkspaceError {
      terminal.show([Diagnostic("workspace", error.message, help: error.help)])
    } catch let error as CaseError {
      terminal.show([Diagnostic("case", error.message, help: error.help)])
    } catch let error as PersonError {
      terminal.show([Diagnostic("person", error.message, help: error.help)])
    } catch let error as OutgoingError {
      terminal.show([Diagnostic("letter", error.message, help: error.help)])
    } catch let error as EditorFailure {
      terminal.show([
        Diagnostic("editor", error.reason, help: "your text is kept in \(error.file)")
      ])
    } catch let error as TransportFailure {
      terminal.show([Diagnostic("mail", error.message, help: error.help)])
    } catch let error as GitError {
      terminal.show([Diagnostic("git", error.message, help: error.help)])
    } catch let error as UnreadableExport {
      terminal.show(error.diagnostics)
    } catch let error as LedgerError {
      terminal.show([Diagnostic("ledger", error.message, help: error.help)])
    } catch let error as DeliveryError {
      terminal.show([Diagnostic("outbox", error.message, help: error.help)])
    } catch let error as CalendarError {
      terminal.show([Diagnostic("calendar", error.message, help: error.help)])
    } catch let error as MessageError {
      terminal.show([Diagnostic("sender", error.message, help: error.help)])
    }
    throw ExitCode(2)
  }
}
