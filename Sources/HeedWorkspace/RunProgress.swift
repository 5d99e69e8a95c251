/// How far a run has come.
package struct RunProgress: Sendable {
  package var responses: Int
  package var bytesRead: Int
  /// Nil when the size of the input is not known, as with standard input.
  package var bytesInAll: Int?
}
