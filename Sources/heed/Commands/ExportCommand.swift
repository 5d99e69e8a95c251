import ArgumentParser
import HeedWorkspace

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Prints all that is known of a person, as JSON.",
    usage: "heed export ADDRESS [options]",
    discussion: """
      For people who ask what is kept of them: their answers, the decisions about them, the letters \
      with their text, deadlines, the log, and rows that could not be read.
      """)

  @Argument(help: "The person's address.")
  var address: String

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let file = try await Failure.handling(common.terminal) {
      let person = try PersonAddress(address)
      let workspace = try common.openWorkspace()
      let (_, configuration) = try common.configuration(of: workspace)
      return try PersonFileJob(
        workspace: workspace, configuration: configuration, now: common.instant
      ).collect(person)
    }
    if file.isEmpty, !file.isForgotten {
      common.terminal.note(
        "Nothing is known of \(file.person.folded).\(NearAddressText.question(file.near))")
    }
    try common.terminal.print(PersonFileJSON(file, at: common.instant).json())
  }
}
