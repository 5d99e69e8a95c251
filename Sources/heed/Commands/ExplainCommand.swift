import ArgumentParser
import Foundation
import HeedWorkspace

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows how a decision came about: every rule tried, and what it saw.",
    usage: "heed explain RESPONSE... [options]",
    discussion: """
      Give the id of a response in the ledger, a row of an export such as nps.csv:12, or a response \
      of your own: '{"nps": 2, "plan": "enterprise", "comment": "..."}', or - to read one from \
      standard input. What is in the ledger is explained by the rules of the day of its decision.
      """)

  @Argument(help: "Ids, FILE:ROW (the first row under the header is 1), {JSON} or -.")
  var responses: [String]

  @Option(help: "Why this rule decides the response, or why it does not.")
  var rule: String?

  @Flag(help: "Explain by today's rules, not by those of the day of the decision.")
  var today = false

  @Option(
    help: """
      The source in rules/sources/, when it isn't to be recognised by the header; or whose response \
      an id means, where several sources have one.
      """)
  var source: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let results = try await Failure.handling(common.terminal) {
      let workspace = try common.openWorkspace()
      let (files, configuration) = try common.configuration(of: workspace)
      let job = ExplainJob(
        workspace: workspace, files: files, configuration: configuration, now: common.instant,
        options: ExplainJob.Options(source: source, rule: rule, showsToday: today))
      var results: [ExplainResult] = []
      for response in responses { results.append(try await job.explain(subject(response))) }
      return results
    }
    switch common.format {
    case .json where results.count == 1:
      try common.terminal.print(ExplanationJSON(results[0]).json())
    case .json: try common.terminal.print(results.map(ExplanationJSON.init).json())
    case .table:
      try common.terminal.show(
        results.map { ExplanationText($0).text }.joined(separator: "\n\n\n"))
    }
  }

  private static let longestInput = 1 << 24

  private func subject(_ text: String) throws -> ExplainJob.Subject {
    if text == "-" {
      let input = try FileHandle.standardInput.read(upToCount: Self.longestInput)
      return .pasted(Array(input ?? Data()))
    }
    if text.drop(while: \.isWhitespace).hasPrefix("{") { return .pasted(Array(text.utf8)) }
    switch ResponseArgument(argument: text) {
    case .id(let id): return .id(id)
    case .row(let file, let row): return .row(file: file, row: row)
    }
  }
}
