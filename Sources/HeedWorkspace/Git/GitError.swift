/// Why the rules of a revision can't be had.
package struct GitError: Error, Hashable, Sendable {
  /// What is wrong, in one sentence.
  package let message: String
  /// What to do about it.
  package let help: String

  static let notInstalled = GitError(
    message: "git can't be started: there is no program 'git' on the path",
    help: "install git, or name a folder with the other rules instead of --git")

  static func noRepository(_ folder: String, detail: String) -> GitError {
    GitError(
      message: "\(folder) is not in a repository of git\(suffix(detail))",
      help: "name a folder with the other rules instead of --git")
  }

  static func unknownRevision(_ name: String) -> GitError {
    GitError(
      message: "git knows no revision '\(name)'",
      help: "'git log --oneline rules' lists the revisions in which the rules changed")
  }

  static func noRules(in revision: String) -> GitError {
    GitError(
      message: "there is no rules/heed.yml in the revision '\(revision)'",
      help: "name a later revision: 'git log --oneline rules' lists those with a change of rules")
  }

  static func tooLarge(_ limit: Int) -> GitError {
    GitError(
      message: "the rules and templates of the revision take more than \(limit / 1_000_000) MB",
      help: "take what is no rule and no template out of rules/ and templates/")
  }

  static func failed(_ command: String, detail: String) -> GitError {
    GitError(
      message: "'git \(command)' failed\(suffix(detail))",
      help: "try the same command in the folder of the workspace")
  }

  static func tooSlow(_ command: String) -> GitError {
    GitError(
      message: "'git \(command)' did not end in time",
      help: "try the same command in the folder of the workspace")
  }

  private static func suffix(_ detail: String) -> String {
    detail.isEmpty ? "" : ": \(detail)"
  }
}
