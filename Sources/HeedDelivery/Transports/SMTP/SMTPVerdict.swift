import CCurl

/// Tells what became of a letter from how its transfer ended.
///
/// A letter can only have been accepted when it was handed over to its end; then the server's word
/// counts, and without one nobody knows. Before that, whatever happens, it was not.
struct SMTPVerdict {
  let result: CURLcode
  /// The code of the server's last whole answer; 0 when there was none.
  let code: Int
  let reply: ServerReply
  /// The command that was sent last.
  let command: SMTPCommand
  /// Whether the letter and the line that ends it may have left.
  let isHandedOver: Bool
  /// What libcurl says, if the transfer failed.
  let explanation: String
  let server: SMTPServer

  var outcome: DeliveryOutcome {
    if isHandedOver { return afterLetter }
    switch command {
    case .none, .hello, .startTLS, .login: return .stopped(failure)
    case .sender, .recipient, .data: return beforeLetter
    }
  }

  private var afterLetter: DeliveryOutcome {
    switch code {
    case 200..<300 where result == CURLE_OK: .accepted(reply)
    case 400..<500: .postponed(reply)
    case 500..<600 where isAboutSender: notPassedOn
    case 500..<600: .refused(permanent: reply)
    default: .unknown("the server took the letter and did not say what it did with it: \(ending)")
    }
  }

  private var beforeLetter: DeliveryOutcome {
    switch code {
    case 530, 534, 535, 538: .stopped(failure)
    case 400..<500: .postponed(reply)
    case 500..<600 where command == .sender && !Self.sizeCodes.contains(code): .stopped(failure)
    case 500..<600 where isAboutSender: notPassedOn
    case 500..<600: .refused(permanent: reply)
    default:
      .postponed(ServerReply(code: nil, text: "nothing of the letter was sent: \(ending)"))
    }
  }

  /// Whether the server passes on no letters of ours, which is not to be put down to the people they
  /// are for.
  private var isAboutSender: Bool {
    RefusalReason(reply.text, status: EnhancedStatus(in: reply.text)) == .sender
  }

  /// It may pass on those to other domains, so that the next letter is tried.
  private var notPassedOn: DeliveryOutcome {
    .postponed(
      ServerReply(
        code: reply.code,
        text: "\(reply.text); if this is the answer to every letter, set user and password in "
          + "rules/heed.yml, or name the server of your own mail provider"))
  }

  /// Codes about the letter's size, which `MAIL FROM` tells the server (RFC 1870, section 6).
  private static let sizeCodes: Set<Int> = [552, 523]

  private var ending: String {
    switch result {
    case CURLE_OPERATION_TIMEDOUT, CURLE_ABORTED_BY_CALLBACK: "it was silent for too long"
    case CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING: "the connection ended"
    default: explanation
    }
  }

  /// Why the run must stop, when no letter can be sent.
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
    case CURLE_LOGIN_DENIED: failureOfLogin
    default: failureOfStep
    }
  }

  private var failureOfLogin: TransportFailure {
    TransportFailure(
      .login, "\(server.place) refuses the login: \(reply.line)",
      help: "check user and password; many services want a password made for programs")
  }

  private var failureOfStep: TransportFailure {
    let answer = code >= 400 ? reply.line : ending
    return switch (command, code) {
    case (_, 530), (_, 534), (_, 535), (_, 538), (.login, _): failureOfLogin
    case (.none, ..<400):
      TransportFailure(
        .connection, "no answer from \(server.place): \(ending)",
        help: "check that it is a mail server, and the port: smtps:// is for 465, "
          + "smtp+starttls:// for 587")
    case (.startTLS, _):
      TransportFailure(
        .encryption, "\(server.place) did not begin to encrypt: \(answer)",
        help: "try smtps://\(server.host):465, or ask who runs the server")
    case (.sender, _):
      TransportFailure(
        .sender, "\(server.place) takes no letters from this sender: \(answer)",
        help: "send from an address that the login may use, or ask who runs the server")
    default:
      TransportFailure(
        .greeting, "\(server.place) takes no letters now: \(answer)",
        help: "wait and try again; if it stays so, ask who runs the server")
    }
  }
}
