/// A step of speaking with a mail server.
enum SMTPCommand: Hashable, Sendable {
  /// None: the connection is being made, or the server's greeting is waited for.
  case none
  case hello, startTLS, login, sender, recipient, data
}
