/// A place in a YAML file.
package struct YAMLMark: Hashable, Sendable {
  /// The name given to `YAMLDocument.parse`.
  package let file: String
  /// Counted from 1.
  package let line: Int
  /// Counted from 1, in Unicode scalars.
  package let column: Int

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}
