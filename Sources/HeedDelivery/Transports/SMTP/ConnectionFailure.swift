import CCurl

/// Why there is no connection that letters could be sent on, by where its handshake ended.
struct ConnectionFailure {
  let result: CURLcode
  /// The code of the server's last whole answer; 0 when there was none.
  let code: Int
  let reply: ServerReply
  /// The command that was sent last.
  let command: SMTPHandshake.Command
  /// What libcurl says.
  let explanation: String
  let server: SMTPServer

  /// In words for the person who runs the program.
  var failure: TransportFailure {
    switch result {
    case CURLE_COULDNT_RESOLVE_HOST:
      TransportFailure(
        .connection, "there is no server named \(server.host)",
        help: "check the name in the address, and that this machine is on the network")
    case CURLE_COULDNT_CONNECT:
      TransportFailure(
        .connection, "no connection to \(server.place): \(explanation)",
        help: "check the port, that the server runs, and that no firewall is in between")
    case CURLE_PEER_FAILED_VERIFICATION:
      TransportFailure(
        .encryption, "\(server.place) can't prove that it is \(server.host): \(explanation)",
        help: "check the name in the address; for a server with a certificate of your own, name "
          + "the file of its authority as certificate_file")
    case CURLE_SSL_CACERT_BADFILE:
      TransportFailure(
        .settings, "the certificate file can't be used: \(explanation)",
        help: "give a file in PEM form that can be read")
    case CURLE_USE_SSL_FAILED:
      TransportFailure(
        .encryption, "\(server.place) offers no STARTTLS, and nothing is sent unencrypted",
        help: "try smtps://\(server.host):465, or ask who runs the server")
    case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_ENGINE_INITFAILED:
      TransportFailure(
        .encryption, "no encrypted connection to \(server.place): \(explanation)",
        help: "check port and scheme: smtps:// is for port 465, smtp+starttls:// for 587")
    case CURLE_LOGIN_DENIED: .login(reply, at: server)
    default: failureOfStep
    }
  }

  private var failureOfStep: TransportFailure {
    let answer = code >= 400 ? reply.line : ending
    if command == .login || TransportFailure.loginCodes.contains(code) {
      return .login(reply, at: server)
    }
    return switch (command, code) {
    case (.none, ..<400):
      TransportFailure(
        .connection, "no answer from \(server.place): \(ending)",
        help: "check that it is a mail server, and the port: smtps:// is for 465, "
          + "smtp+starttls:// for 587")
    case (.startTLS, _):
      TransportFailure(
        .encryption, "\(server.place) did not begin to encrypt: \(answer)",
        help: "try smtps://\(server.host):465, or ask who runs the server")
    default:
      TransportFailure(
        .greeting, "\(server.place) takes no letters now: \(answer)",
        help: "wait and try again; if it stays so, ask who runs the server")
    }
  }

  private var ending: String {
    switch result {
    case CURLE_OPERATION_TIMEDOUT, CURLE_ABORTED_BY_CALLBACK: "it was silent for too long"
    case CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING: "the connection ended"
    default: explanation
    }
  }
}
