import ArgumentParser
import HeedWorkspace

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Looks whether everything is in order for answers to leave.",
    usage: "heed doctor [options]",
    discussion: """
      Looks at the rules, the ledger, folders, the disk, the clock, time zones, the password and the \
      mail server, to which it connects and logs in without sending anything. Exit code 1 when \
      something must be mended.
      """)

  @Option(help: "The server, in place of that of rules/heed.yml: smtp://127.0.0.1:2525.")
  var smtp: String?

  @Flag(help: "Don't speak to the mail server.")
  var offline = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let symptoms = try await Failure.handling(common.terminal) {
      try DoctorJob(
        workspace: common.openWorkspace(), now: common.instant, server: smtp, connects: !offline
      ).examine()
    }
    switch common.format {
    case .json: try common.terminal.print(symptoms.map(SymptomJSON.init).json())
    case .table: try common.terminal.show(SymptomTable(symptoms).text)
    }
    if symptoms.contains(where: { $0.state == .failure }) { throw ExitCode(1) }
  }
}
