/// Why a letter can't be put into a message.
package struct MessageError: Error, Hashable, Sendable {
  /// The header at fault, such as `Subject`; nil for the body.
  package let header: String?
  /// What is wrong, in plain words.
  package let message: String
  /// What to do about it.
  package let help: String

  static func controlCharacter(in header: String) -> MessageError {
    MessageError(
      header: header,
      message: "\(header) holds a line break or another control character.",
      help: "Take the value that brings it in out of the template, or correct it in the export.")
  }
}
