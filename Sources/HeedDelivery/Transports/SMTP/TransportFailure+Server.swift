extension TransportFailure {
  /// Codes that want a login, or another one (RFC 4954, section 6).
  static let loginCodes: Set<Int> = [530, 534, 535, 538]

  /// Says that a server refuses the login, or wants one.
  static func login(_ reply: ServerReply, at server: SMTPServer) -> TransportFailure {
    TransportFailure(
      .login, "\(server.place) refuses the login: \(reply.line)",
      help: "check user and password; many services want a password made for programs")
  }

  /// Says that a server takes no letters of the workspace's sender.
  static func sender(_ reply: ServerReply, at server: SMTPServer) -> TransportFailure {
    TransportFailure(
      .sender, "\(server.place) takes no letters from this sender: \(reply.line)",
      help: "send from an address that the login may use, or ask who runs the server")
  }
}
