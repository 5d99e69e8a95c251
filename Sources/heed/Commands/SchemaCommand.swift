import ArgumentParser
import HeedCore
import HeedWorkspace

struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schemas by which editors complete and check rules files.",
    usage: """
      heed schema
      heed schema KIND [options]
      heed schema --write [options]
      """,
    discussion: """
      Without KIND the kinds of files are listed. In a workspace, its own names of fields, surveys, \
      topics, templates and people are offered too; print or write the schemas again after new \
      ones are declared.
      """)

  @Argument(
    help: "The kind of file: \(RulesFileKind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: RulesFileKind?

  @Flag(help: "Write all schemas into the folder rules/schemas/ of the workspace.")
  var write = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if write, kind != nil {
      throw ValidationError("'--write' writes the schemas of all kinds; leave out the kind")
    }
  }

  func run() async throws {
    try await Failure.handling(common.terminal) {
      if write { return try writeAll() }
      if let kind {
        try common.terminal.print(JSONWriter.text(of: SchemaWriter(try names()).schema(of: kind)))
      } else {
        try list()
      }
    }
  }

  private func writeAll() throws {
    let workspace = try common.openWorkspace()
    let written = try SchemaFiles(workspace.files()).write(to: workspace)
    switch common.format {
    case .json: try common.terminal.print(written.json())
    case .table:
      try common.terminal.print(
        written.isEmpty
          ? "The schemas are up to date." : written.map { "wrote \($0)" }.joined(separator: "\n"))
    }
  }

  private func list() throws {
    switch common.format {
    case .json: try common.terminal.print(RulesFileKind.allCases.map(SchemaJSON.init).json())
    case .table: try common.terminal.show(SchemaTable(RulesFileKind.allCases).text)
    }
  }

  /// The names of the workspace, if there is one.
  private func names() throws -> WorkspaceNames {
    guard common.workspace == nil else {
      return WorkspaceNames(of: try common.openWorkspace().files())
    }
    return try (try? common.openWorkspace()).map { WorkspaceNames(of: try $0.files()) } ?? .standard
  }
}

extension RulesFileKind: ExpressibleByArgument {}
