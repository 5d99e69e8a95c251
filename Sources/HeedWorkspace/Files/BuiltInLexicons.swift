import CEmbeddedFiles

/// The word lists that the program carries, for workspaces that have none of their own.
enum BuiltInLexicons {
  /// The lists by their path in a workspace.
  static let files =
    UnsafeBufferPointer(start: embeddedLexicons, count: embeddedLexiconCount).contents
}
