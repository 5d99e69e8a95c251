/// Why a workspace or a file cannot be used at all.
package enum WorkspaceError: Error, Hashable, Sendable {
  case notAWorkspace(String)
  case noWorkspace(String)
  case unreadable(String, reason: String)

  /// What is wrong, in one sentence.
  package var message: String {
    switch self {
    case .notAWorkspace(let path): "\(path) is not a workspace: it holds no rules/heed.yml"
    case .noWorkspace: "there is no workspace here: no rules/heed.yml in this folder or above it"
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
    }
  }

  package var help: String {
    switch self {
    case .notAWorkspace, .noWorkspace:
      "'heed init DIR' makes a new workspace; '--workspace DIR' names an existing one"
    case .unreadable: "check that the file is there and that you may read it"
    }
  }
}
