import HeedCore

extension WorkspaceFiles {
  /// The files of a workspace with what the program adds to them: the word lists that it carries,
  /// where the workspace has none, and a place in the workspace's folder for compiled patterns.
  init(_ contents: [String: [UInt8]], ofWorkspaceAt root: String) {
    self = WorkspaceFiles(contents).completed(by: BuiltInLexicons.files)
    cache = PatternCacheFolder(folder: root + "/.heed/cache")
  }
}
