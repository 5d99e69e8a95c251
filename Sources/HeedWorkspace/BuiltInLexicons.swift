import CEmbeddedFiles

/// The word lists that the program carries, for workspaces that have none of their own.
enum BuiltInLexicons {
  /// The lists by their path in a workspace.
  static let files: [String: [UInt8]] = {
    var files: [String: [UInt8]] = [:]
    for file in UnsafeBufferPointer(start: embeddedLexicons, count: embeddedLexiconCount) {
      let bytes = UnsafeRawBufferPointer(start: file.bytes, count: file.length)
      files[String(cString: file.path)] = Array(bytes)
    }
    return files
  }()
}
