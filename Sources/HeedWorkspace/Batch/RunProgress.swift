/// How far a run has come.
package struct RunProgress: Sendable {
  package var responses: Int
  /// Of the export that is being read.
  package var bytesRead: Int
  /// The size of that export; nil when it is not known, as with standard input.
  package var bytesInAll: Int?
}
