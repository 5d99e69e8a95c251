import ArgumentParser
import HeedCore
import HeedWorkspace

struct ReviewShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a letter, the customer's words, and why it was written.",
    usage: "heed review show RESPONSE [options]")

  @Argument(help: "The id of the response, as 'heed review' shows it.")
  var response: String

  @Option(help: "Its source, where several have a response of that id.")
  var source: String?

  @Flag(help: "Print the letter as the page that the customer sees.")
  var html = false

  @Flag(help: "Show the letter in the browser.")
  var open = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let (letter, zone) = try await Failure.handling(common.terminal) {
      let (job, configuration) = try common.reviewJob(for: .looking)
      let letter = try job.letter(response, source: source)
      if open { try LetterPage(letter).show(in: job.shown) }
      if html { try common.terminal.print(LetterPage(letter).html) }
      return (letter, configuration.settings.timeZone)
    }
    guard !html, !open else { return }
    switch common.format {
    case .json:
      try common.terminal.print(ReviewedLetterJSON(letter, now: common.instant).json())
    case .table:
      try common.terminal.show(ReviewText(letter, zone: zone, now: common.instant).text)
    }
  }
}
