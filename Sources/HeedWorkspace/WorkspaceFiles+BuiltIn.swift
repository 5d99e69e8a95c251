import HeedCore

extension WorkspaceFiles {
  /// The files of a workspace with what the program adds to them: the word lists that it carries,
  /// where the workspace has none, and a place for compiled patterns.
  init(ofWorkspace contents: [String: [UInt8]]) {
    self = WorkspaceFiles(contents).completed(by: BuiltInLexicons.files)
    cache = PatternCacheFolder.ofUser
  }
}
