import ArgumentParser
import HeedWorkspace

struct ReopenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen",
    abstract: "Opens a case again that was resolved or cancelled.",
    usage: "heed reopen RESPONSE [options]",
    discussion: """
      The clock begins anew, or goes on where it stopped, as 'reopening' in rules/heed.yml says. \
      What was missed before stays in the log.
      """)

  @Option(help: "This deadline, respond or resolve. Default: the one to resolve, if there is one.")
  var only: DeadlineChoice?

  @OptionGroup var about: CaseOptions

  func run() async throws {
    try await about.enter(.reopen, only: only?.kind)
  }
}
