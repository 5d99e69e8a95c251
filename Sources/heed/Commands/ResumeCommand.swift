import ArgumentParser
import HeedWorkspace

struct ResumeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Lets the clocks of a case run again.",
    usage: "heed resume RESPONSE [options]",
    discussion: """
      The due times move by what the clocks would have counted meanwhile.
      """)

  @Option(help: "Only this deadline: respond or resolve.")
  var only: DeadlineChoice?

  @OptionGroup var about: CaseOptions

  func run() async throws {
    try await about.enter(.resume, only: only?.kind)
  }
}
