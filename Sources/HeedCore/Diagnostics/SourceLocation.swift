/// A place in a file that a person edits.
package struct SourceLocation: Hashable, Sendable {
  /// The path as shown to people, relative to the workspace.
  package let file: String
  /// Counted from 1.
  package let line: Int
  /// Counted from 1, in characters.
  package let column: Int

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}
