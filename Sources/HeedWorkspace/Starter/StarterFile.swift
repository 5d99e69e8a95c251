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
    [gitIgnore, responses, surveys, people, topics, triage, decisions, doNotContact]
    + sources + [layout] + detractorRecovery + lowCSAT + passiveNudge + promoterThanks
    + [settings]
}
