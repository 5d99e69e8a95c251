/// The rules, templates and calendars, byte for byte, as they stood when decisions were made by
/// them.
package struct RulesSnapshot: Hashable, Sendable {
  package struct File: Hashable, Sendable {
    /// Relative to the workspace.
    package let path: String
    /// Tells the content from any other.
    package let hash: String
    package let content: [UInt8]

    package init(path: String, hash: String, content: [UInt8]) {
      self.path = path
      self.hash = hash
      self.content = content
    }
  }

  /// Tells these files from any others.
  package let hash: String
  package let files: [File]

  package init(hash: String, files: [File]) {
    self.hash = hash
    self.files = files
  }
}
