import ArgumentParser
import HeedWorkspace

struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes a new workspace that works at once, with rules and letters to edit.")

  @Argument(help: "The folder; made when it isn't there.")
  var folder = "."

  @Flag(name: .shortAndLong, help: "Print results only.")
  var quiet = false

  func run() async throws {
    let terminal = Terminal(isQuiet: quiet)
    let files = try await Failure.handling(terminal) {
      try StarterWorkspace.write(to: folder)
    }
    try terminal.show(
      """
      A new workspace is in \(folder):

      \(files.map { "  " + $0 }.joined(separator: "\n"))

      Try it:   cd \(folder) && heed run responses.csv
      Then:     edit rules/heed.yml (your company, your address) and rules/triage.yml,
                and let 'heed check' read them.
      """)
  }
}
