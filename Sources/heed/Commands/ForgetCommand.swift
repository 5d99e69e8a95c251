import ArgumentParser
import HeedWorkspace

struct ForgetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Erases a person, and never writes to them again.",
    usage: "heed forget ADDRESS [--yes] [options]",
    discussion: """
      Answers keep their figures and lose all that tells who has given them; letters, rows that could \
      not be read and mail to colleagues that names the person are removed. Only a keyed hash of the \
      address is kept, so that the person is known again when an export is read again. It can't be \
      undone. 'heed export ADDRESS' prints what is known before. Exit code 1 when nobody here has the \
      address.
      """)

  @Argument(help: "The person's address.")
  var address: String

  @Flag(help: "Don't ask.")
  var yes = false

  @Option(help: "Who you are. Default: HEED_USER, or else the name you are logged in by.")
  var by: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let (person, result) = try await Failure.handling(common.terminal) {
      let person = try PersonAddress(address)
      let workspace = try common.openWorkspace()
      let (_, configuration) = try common.configuration(of: workspace)
      let job = ForgetJob(
        workspace: workspace, configuration: configuration, now: common.instant)
      let actor = try Actor.name(by)
      if !yes { try confirm(person, try job.find(person)) }
      return (person, try job.forget(person, by: actor))
    }
    switch common.format {
    case .json: try common.terminal.print(ForgetResultJSON(person, result).json())
    case .table: try common.terminal.show(ForgetResultText(person, result).text)
    }
    if result.findings.isUnknown { throw ExitCode(1) }
  }

  private func confirm(_ person: PersonAddress, _ findings: ForgetJob.Findings) throws {
    guard common.terminal.canAsk else { throw PersonError.unconfirmed(person.folded) }
    common.terminal.note(ForgetResultText.plan(person, findings))
    let answer = common.terminal.ask("Type the address to erase it; this can't be undone: ")
    guard let answer, (try? PersonAddress(answer)) == person else {
      throw PersonError.unconfirmed(person.folded)
    }
  }
}
