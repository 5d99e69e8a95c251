import HeedCore

/// A file of the workspace that `heed init` writes.
struct StarterFile: Sendable {
  /// Relative to the workspace.
  let path: String
  let text: String

  /// A text without its last line end, which every file has.
  init(_ path: String, _ text: String) {
    self.path = path
    self.text = text + "\n"
  }

  /// Every file, `rules/heed.yml` last: it is what makes the folder a workspace.
  static let all: [StarterFile] =
    [gitIgnore, responses] + schemas + lexicons + configuration + [settings]

  private static let configuration: [StarterFile] =
    [surveys, people, topics, triage, decisions, doNotContact] + sources + [layout]
    + detractorRecovery + lowCSAT + passiveNudge + promoterThanks + escalation

  /// The word lists that the program carries.
  private static let lexicons = carried(BuiltInLexicons.files)

  /// The mail to the team that the program carries.
  private static let escalation = carried(BuiltInLetters.files)

  private static func carried(_ files: [String: [UInt8]]) -> [StarterFile] {
    files.map { StarterFile($0, String(decoding: $1.dropLast(), as: UTF8.self)) }
  }

  /// The schemas that editors read, written for the files of this workspace.
  private static let schemas: [StarterFile] = {
    let contents = (configuration + [settings]).map { ($0.path, Array($0.text.utf8)) }
    let files = WorkspaceFiles(Dictionary(contents, uniquingKeysWith: { first, _ in first }))
    return SchemaFiles(files).texts.map { StarterFile($0.path, String($0.text.dropLast())) }
  }()
}
