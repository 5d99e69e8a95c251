import ArgumentParser
import HeedWorkspace

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows how a decision came about: every rule tried, and what it saw.",
    discussion: "Give the id of a response in the ledger, or a row of an export: nps.csv:12.")

  @Argument(help: "An id, or FILE:ROW; the first row under the header is 1.")
  var response: String

  @Option(help: "The source in rules/sources/, when it isn't to be recognised by the header.")
  var source: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let result = try await Failure.handling(common.terminal) {
      let workspace = try common.openWorkspace()
      let (files, configuration) = try common.configuration(of: workspace)
      return try await ExplainJob(
        workspace: workspace, files: files, configuration: configuration, now: common.instant
      ).explain(subject, source: source)
    }
    switch common.format {
    case .json: try common.terminal.print(ExplanationJSON(result).json())
    case .table: try common.terminal.print(ExplanationText(result).text)
    }
  }

  private var subject: ExplainJob.Subject {
    guard let colon = response.lastIndex(of: ":"),
      let row = Int(response[response.index(after: colon)...]), row > 0
    else { return .id(response) }
    return .row(file: String(response[..<colon]), row: row)
  }
}
