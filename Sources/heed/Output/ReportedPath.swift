import Foundation
import HeedWorkspace

/// The paths of a workspace's files as they are seen from where the program runs.
///
/// Services that show findings beside lines want paths from the top of the repository, where their
/// jobs run.
struct ReportedPath {
  private let prefix: String

  init(_ workspace: Workspace) {
    let here = FileManager.default.currentDirectoryPath
    let isBelow = workspace.root.hasPrefix(here + "/")
    prefix = isBelow ? workspace.root.dropFirst(here.count + 1) + "/" : ""
  }

  func path(_ file: String) -> String {
    prefix + file
  }
}
