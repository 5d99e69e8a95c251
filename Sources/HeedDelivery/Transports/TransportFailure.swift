/// Why no letter can be sent by a transport, in words for the person who runs the program.
package struct TransportFailure: Error, Hashable, Sendable {
  /// How far it came.
  package enum Step: String, Hashable, Sendable, CaseIterable {
    /// The settings: the address of the server, the certificate file, the program or folder.
    case settings
    /// The environment variable, file or command that the password comes from.
    case password
    case connection
    case encryption
    /// The server's greeting, and what it says it can do.
    case greeting
    case login
    /// The server does not take letters of this sender.
    case sender
    /// A program or a folder that letters are handed to.
    case handover
  }

  package let step: Step
  /// What is wrong, in one sentence without a full stop.
  package let message: String
  /// What to do about it.
  package let help: String

  package init(_ step: Step, _ message: String, help: String) {
    self.step = step
    self.message = message
    self.help = help
  }
}
