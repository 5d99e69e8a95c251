/// A password, which can be used and never be seen: printing it, in whatever way, shows `(hidden)`.
package struct Password: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The password itself, for a server and for nothing else.
  let secret: String

  package init(_ secret: String) {
    self.secret = secret
  }

  package var description: String { "(hidden)" }
  package var debugDescription: String { "(hidden)" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
