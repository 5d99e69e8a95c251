import ArgumentParser
import Foundation
import HeedCore
import HeedWorkspace

struct PreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Shows a letter as the customer will see it, in all its languages.",
    usage: """
      heed preview
      heed preview TEMPLATE [--response RESPONSE] [options]
      heed preview --response RESPONSE [options]
      heed preview --all --html FILE
      """,
    discussion: """
      Without a response, the letter is shown for an example of the rules that choose it, with a \
      customer who does not exist. Without anything, the letters are listed. Nothing is written \
      to the outbox or the ledger.
      """)

  @Argument(help: "The letter: the name of its folder in templates/.")
  var template: String?

  @Option(help: "An id in the ledger, or a row of an export as FILE:ROW.")
  var response: ResponseArgument?

  @Option(
    help: """
      The source in rules/sources/, when it isn't to be recognised by the header; or whose response \
      an id means, where several sources have one.
      """)
  var source: String?

  @Option(help: "The only language to show, such as zh-Hans.")
  var language: String?

  @Flag(help: "Every letter of the workspace, each for an example.")
  var all = false

  @Flag(help: "Show it in the browser.")
  var open = false

  @Option(help: "Write it as a page of HTML to this file.")
  var html: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if all, template != nil || response != nil {
      throw ValidationError("--all shows every letter for an example; name no letter beside it.")
    }
    if source != nil, response == nil {
      throw ValidationError("--source says more about --response; give that too.")
    }
  }

  func run() async throws {
    let terminal = common.terminal
    try await Failure.handling(terminal) {
      let workspace = try common.openWorkspace()
      let (_, configuration) = try common.configuration(of: workspace)
      let job = try PreviewJob(
        workspace: workspace, configuration: configuration, now: common.instant)
      if template == nil, response == nil, !all {
        return try show(job.letters)
      }
      let sheets = try await sheets(job)
      if open || html != nil { return try show(PreviewPage(sheets, configuration)) }
      switch common.format {
      case .json where all: try terminal.print(sheets.map(PreviewJSON.init).json())
      case .json: try sheets.map(PreviewJSON.init).forEach { try terminal.print($0.json()) }
      case .table:
        let width = terminal.width
        try terminal.show(
          sheets.map { PreviewText($0, width: width).text }.joined(separator: "\n\n"))
      }
    }
  }

  private func sheets(_ job: PreviewJob) async throws -> [LetterSheet] {
    if all { return try job.all(language: language) }
    return [try await job.preview(template: template, language: language, for: subject)]
  }

  private var subject: PreviewJob.Subject {
    switch response {
    case nil: .example
    case .id(let id): .id(id, source: source)
    case .row(let file, let row): .row(file: file, row: row, source: source)
    }
  }

  private func show(_ letters: [ListedLetter]) throws {
    switch common.format {
    case .json: try common.terminal.print(letters.map(ListedLetterJSON.init).json())
    case .table: try common.terminal.show(LetterList(letters).text)
    }
  }

  private func show(_ page: PreviewPage) throws {
    let file = try page.write(to: html)
    common.terminal.note("The page is \(file.path)")
    if open { try Browser.open(file) }
  }
}
