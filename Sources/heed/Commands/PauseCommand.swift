import ArgumentParser
import HeedWorkspace

struct PauseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause",
    abstract: "Stops the clocks of a case while you wait for the customer.",
    usage: "heed pause RESPONSE [options]",
    discussion: """
      Working time counts on when you resume; time in which you are closed anyway is not given back.
      """)

  @Option(help: "Only this deadline: respond or resolve.")
  var only: DeadlineChoice?

  @OptionGroup var about: CaseOptions

  func run() async throws {
    try await about.enter(.pause, only: only?.kind)
  }
}
