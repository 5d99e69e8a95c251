import CCurl
import Foundation

/// Hands letters to a mail server, through libcurl, over one connection as long as that lasts.
///
/// A letter is tried a second time on a connection of its own only when an older connection turned
/// out dead before a byte of the letter was sent. libcurl by itself never repeats an upload by SMTP.
package final class SMTPTransport: Transport {
  private let server: SMTPServer
  private let login: SMTPLogin?
  private let patience: SMTPPatience
  private let handle: CurlHandle
  private let secrets: [String]

  /// Prepares a connection; nothing is sent yet.
  ///
  /// - Parameters:
  ///   - server: The server.
  ///   - login: Who logs in; nil for a server that wants no login.
  ///   - certificateFile: The authorities that are trusted, in PEM form, in place of the system's.
  ///   - patience: How long is waited.
  /// - Throws: `TransportFailure` of step `settings`.
  package init(
    _ server: SMTPServer, login: SMTPLogin? = nil, certificateFile: String? = nil,
    patience: SMTPPatience = SMTPPatience()
  ) throws(TransportFailure) {
    guard let handle = CurlHandle() else {
      throw TransportFailure(
        .settings, "libcurl does not start", help: "make room in memory and try again")
    }
    self.server = server
    self.login = login
    self.patience = patience
    self.handle = handle
    secrets = login.map(Self.secrets) ?? []
    setServer()
    setEncryption(certificateFile)
    setLogin()
    SMTPConversation.prepare(handle)
  }

  package func deliver(_ message: WireMessage, in envelope: Envelope) -> DeliveryOutcome {
    message.bytes.withUnsafeBytes { bytes in
      let (outcome, mayTryAgain) = attempt(bytes, envelope, freshly: false)
      return mayTryAgain ? attempt(bytes, envelope, freshly: true).outcome : outcome
    }
  }

  /// One attempt, and whether it failed only because an older connection was dead.
  private func attempt(
    _ bytes: UnsafeRawBufferPointer, _ envelope: Envelope, freshly: Bool
  ) -> (outcome: DeliveryOutcome, mayTryAgain: Bool) {
    let conversation = SMTPConversation(bytes, patience: patience)
    conversation.attach(to: handle)
    defer { SMTPConversation.detach(from: handle) }
    handle.set(CURLOPT_FRESH_CONNECT, freshly ? 1 : 0)
    handle.set(CURLOPT_NOBODY, 0)
    handle.set(CURLOPT_UPLOAD, 1)
    handle.set(CURLOPT_INFILESIZE_LARGE, size: bytes.count)
    handle.set(CURLOPT_TIMEOUT_MS, patience.limit(size: bytes.count) * 1000)
    handle.set(CURLOPT_MAIL_FROM, envelope.sender)
    let result = handle.perform(to: envelope.recipient)
    let verdict = verdict(result, of: conversation)
    let isDead =
      handle.hasReusedConnection && !conversation.hasBegun && result != CURLE_OK
      && (verdict.code < 400 || verdict.code == 421)
    return (verdict.outcome, isDead)
  }

  package func check() throws(TransportFailure) -> String {
    let nothing = SMTPConversation(UnsafeRawBufferPointer(start: nil, count: 0), patience: patience)
    nothing.attach(to: handle)
    defer { SMTPConversation.detach(from: handle) }
    handle.set(CURLOPT_FRESH_CONNECT, 1)
    handle.set(CURLOPT_UPLOAD, 0)
    handle.set(CURLOPT_NOBODY, 1)
    handle.set(CURLOPT_CUSTOMREQUEST, "NOOP")
    handle.set(CURLOPT_TIMEOUT_MS, patience.limit(size: 0) * 1000)
    let result = handle.perform()
    guard result == CURLE_OK else { throw verdict(result, of: nothing).failure }
    guard login == nil || nothing.hasLoggedIn else {
      throw TransportFailure(
        .login, "\(server.place) offers no way to log in that heed knows",
        help: "leave out user and password if the server wants none, or try another port")
    }
    return "connected to \(server.place) \(server.encryption == .none ? "without" : "with") TLS"
      + (login.map { ", logged in as \($0.user)" } ?? "")
  }

  private func verdict(_ result: CURLcode, of conversation: SMTPConversation) -> SMTPVerdict {
    let code = handle.responseCode
    return SMTPVerdict(
      result: result, code: code,
      reply: ServerReply(
        code: code == 0 ? nil : code, text: text(of: conversation), without: secrets),
      command: conversation.command, isHandedOver: conversation.isHandedOver,
      explanation: ServerReply(
        code: nil, text: handle.explanation(of: result), without: secrets
      ).text,
      server: server)
  }

  /// What the server said, as far as it may be shown.
  ///
  /// Of its answer to a login that is the status: some repeat the password, in one form or another.
  private func text(of conversation: SMTPConversation) -> String {
    guard conversation.command == .login else { return conversation.answerText }
    return EnhancedStatus(conversation.answerText)?.text ?? ""
  }

  private func setServer() {
    handle.set(CURLOPT_URL, server.url(greeting: Self.greetingName))
    handle.keepToMailProtocols()
    handle.set(CURLOPT_NOSIGNAL, 1)
    handle.set(CURLOPT_PROXY, "")
    handle.set(CURLOPT_CONNECTTIMEOUT_MS, patience.connection * 1000)
    handle.set(CURLOPT_SERVER_RESPONSE_TIMEOUT, max(patience.silence, patience.verdict))
  }

  private func setEncryption(_ certificateFile: String?) {
    handle.set(
      CURLOPT_USE_SSL, Int((server.encryption == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL).rawValue)
    )
    handle.set(CURLOPT_SSL_VERIFYPEER, 1)
    handle.set(CURLOPT_SSL_VERIFYHOST, 2)
    handle.set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    if let certificateFile { handle.set(CURLOPT_CAINFO, certificateFile) }
  }

  private func setLogin() {
    guard let login else { return }
    handle.set(CURLOPT_USERNAME, login.user)
    handle.set(CURLOPT_PASSWORD, login.password.secret)
  }

  /// The password as it could come back from a server: plain, and as the logins write it.
  private static func secrets(of login: SMTPLogin) -> [String] {
    let secret = login.password.secret
    // The longest first: the others may be part of it.
    let coded = ["\0\(login.user)\0\(secret)", secret].map { Data($0.utf8).base64EncodedString() }
    return coded + [secret]
  }

  /// What the program calls itself: an address literal, as a machine's own name says nothing to a
  /// server and more than it need to the people written to (RFC 5321, section 4.1.4).
  private static let greetingName = "%5B127.0.0.1%5D"
}
