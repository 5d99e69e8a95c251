import ArgumentParser
import Foundation

@main
struct Heed: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "heed",
    abstract: "Decides which customers must be answered first, and writes the answers.",
    discussion: """
      heed reads survey responses, decides by the rules of a workspace who is answered, by whom and \
      by when, writes each letter into the outbox for review, and keeps every deadline.

      Exit codes: 0 done; 1 done, but what was asked for did not hold; 2 nothing was done, because \
      the settings, the rules or the input can't be used; 64 the command line is wrong.
      """,
    version: "heed 0.1.0",
    subcommands: [
      InitCommand.self, RunCommand.self, CheckCommand.self, ExplainCommand.self,
      PreviewCommand.self,
      TestCommand.self, CompareCommand.self, SchemaCommand.self, DeadlinesCommand.self,
      ResolveCommand.self, PauseCommand.self, ResumeCommand.self, ReopenCommand.self,
      AssignCommand.self, NoteCommand.self, LogCommand.self, EscalateCommand.self,
      ReviewCommand.self, SendCommand.self,
      OptOutCommand.self, ForgetCommand.self, ExportCommand.self,
      BouncesCommand.self, DoctorCommand.self,
    ]
  )

  static func main() async {
    // Who ignores the end of their children hands that on, and nobody hears how a program ended.
    signal(SIGCHLD, SIG_DFL)
    do {
      var command = try await asyncParseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      Terminal(isQuiet: false).note(fullMessage(for: error))
      exit(withError: ExitCode.validationFailure)
    }
  }
}
