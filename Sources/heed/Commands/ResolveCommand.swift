import ArgumentParser
import HeedWorkspace

struct ResolveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: "Enters that the customer was answered and helped: the clocks stop.",
    usage: "heed resolve RESPONSE [options]",
    discussion: """
      With --only respond, the customer was answered, and the case stays open. What was due before counts as \
      missed; a late answer stays late.
      """)

  @Option(help: "Only this deadline: respond or resolve.")
  var only: DeadlineChoice?

  @Flag(help: "Nothing was owed: a test, a duplicate, spam. Needs --because.")
  var cancel = false

  @OptionGroup var about: CaseOptions

  func validate() throws {
    if cancel, about.because == nil { throw ValidationError("--cancel needs --because") }
  }

  func run() async throws {
    try await about.enter(cancel ? .cancel : .resolve, only: only?.kind)
  }
}
