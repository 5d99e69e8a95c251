import ArgumentParser
import HeedCore

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Shows every mistake in rules, templates and settings.")

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let (files, diagnostics) = try await Failure.handling(common.terminal) {
      let files = try common.openWorkspace().files()
      var reader = ConfigurationReader(files, now: common.instant)
      _ = reader.read()
      return (files, reader.diagnostics)
    }
    switch common.format {
    case .json: try common.terminal.print(diagnostics.sorted.map(DiagnosticJSON.init).json())
    case .table:
      common.terminal.show(diagnostics.sorted, files: files)
      try common.terminal.print(Self.verdict(diagnostics.sorted))
    }
    if diagnostics.hasErrors { throw ExitCode(1) }
  }

  private static func verdict(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    if errors + warnings == 0 { return "No mistakes found." }
    return "\(errors) \(errors == 1 ? "error" : "errors"), "
      + "\(warnings) \(warnings == 1 ? "warning" : "warnings")."
  }
}
