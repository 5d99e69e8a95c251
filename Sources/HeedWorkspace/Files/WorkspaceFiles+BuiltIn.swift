import HeedCore

extension WorkspaceFiles {
  /// The files of a workspace with what the program adds to them: the word lists and the mail to the
  /// team that it carries, where the workspace has none, and a place for compiled patterns.
  init(ofWorkspace contents: [String: [UInt8]]) {
    self = WorkspaceFiles(contents).completed(by: BuiltInLexicons.files)
      .completed(by: BuiltInLetters.missing(in: contents))
    cache = PatternCacheFolder.ofUser
  }
}
