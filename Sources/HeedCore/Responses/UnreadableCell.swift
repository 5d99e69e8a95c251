/// Why what a cell says can't be used, in words for the person who exported the file.
package struct UnreadableCell: Error, Hashable, Sendable {
  package let reason: String

  package init(_ reason: String) {
    self.reason = reason
  }
}
