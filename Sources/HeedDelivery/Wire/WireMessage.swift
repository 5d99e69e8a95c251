/// A letter in the form in which it goes to a server.
package struct WireMessage: Hashable, Sendable {
  /// Every line ends with CR LF; dots at the start of a line are not doubled yet.
  package let bytes: [UInt8]
  /// The identifier, without angle brackets.
  package let messageID: String

  init(bytes: [UInt8], messageID: String) {
    self.bytes = bytes
    self.messageID = messageID
  }
}
