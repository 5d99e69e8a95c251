import CCurl
import Foundation

/// Hands letters to a mail server, over one connection as long as that lasts.
///
/// libcurl makes the connection, with encryption and login; the letters are handed over here. A
/// letter is tried a second time on a connection of its own only when an older connection turned
/// out dead before a byte of the letter was sent.
package final class SMTPTransport: Transport {
  private let server: SMTPServer
  private let login: SMTPLogin?
  private let certificateFile: String?
  private let patience: SMTPPatience
  private let secrets: [String]
  private var connection: SMTPConnection?

  /// Names a server; nothing is sent yet.
  ///
  /// - Parameters:
  ///   - server: The server.
  ///   - login: Who logs in; nil for a server that wants no login.
  ///   - certificateFile: The authorities that are trusted, in PEM form, in place of the system's.
  ///   - patience: How long is waited.
  package init(
    _ server: SMTPServer, login: SMTPLogin? = nil, certificateFile: String? = nil,
    patience: SMTPPatience = SMTPPatience()
  ) {
    self.server = server
    self.login = login
    self.certificateFile = certificateFile
    self.patience = patience
    secrets = login.map(Self.secrets) ?? []
  }

  deinit {
    CurlHandle.withoutPipeSignals { connection?.quit() }
  }

  package func deliver(_ message: WireMessage, in envelope: Envelope) -> DeliveryOutcome {
    CurlHandle.withoutPipeSignals {
      if let connection, connection.isQuiet {
        let (outcome, mayTryAgain) = deliver(message, in: envelope, on: connection)
        if !mayTryAgain { return outcome }
      }
      do throws(TransportFailure) {
        return deliver(message, in: envelope, on: try connect().connection).outcome
      } catch {
        return .stopped(error)
      }
    }
  }

  package func check() throws(TransportFailure) -> String {
    let (connection, hasLoggedIn) = try connect()
    connection.isUsed = true
    guard login == nil || hasLoggedIn else {
      throw TransportFailure(
        .login, "\(server.place) offers no way to log in that heed knows",
        help: "leave out user and password if the server wants none, or try another port")
    }
    return "connected to \(server.place) \(server.encryption == .none ? "without" : "with") TLS"
      + (login.map { ", logged in as \($0.user)" } ?? "")
  }

  /// One attempt on a connection, and whether it failed only because the connection was dead.
  private func deliver(
    _ message: WireMessage, in envelope: Envelope, on connection: SMTPConnection
  ) -> (outcome: DeliveryOutcome, wasDead: Bool) {
    var transaction = SMTPTransaction(
      on: connection, size: message.bytes.count, patience: patience)
    transaction.perform(message, in: envelope)
    let isDead =
      connection.isUsed && !transaction.hasBegun && transaction.reply?.isNo != true
    connection.isUsed = true
    if !transaction.leavesConnection { self.connection = nil }
    return (transaction.outcome(server, without: secrets), isDead)
  }

  /// Makes a connection in place of the one there is; says whether a login was tried.
  private func connect() throws(TransportFailure) -> (
    connection: SMTPConnection, hasLoggedIn: Bool
  ) {
    connection = nil
    guard let handle = CurlHandle() else {
      throw TransportFailure(
        .settings, "libcurl does not start", help: "make room in memory and try again")
    }
    setServer(handle)
    setEncryption(handle)
    setLogin(handle)
    let handshake = SMTPHandshake(patience: patience)
    handshake.attach(to: handle)
    defer { SMTPHandshake.detach(from: handle) }
    let result = handle.connect()
    guard result == CURLE_OK else {
      throw failure(result, of: handshake, on: handle)
    }
    let new = SMTPConnection(handle, handshake)
    connection = new
    return (new, handshake.hasLoggedIn)
  }

  private func failure(
    _ result: CURLcode, of handshake: SMTPHandshake, on handle: CurlHandle
  ) -> TransportFailure {
    let code = handle.responseCode
    return ConnectionFailure(
      result: result, code: code,
      reply: ServerReply(
        code: code == 0 ? nil : code, text: text(of: handshake), without: secrets),
      command: handshake.command,
      explanation: handle.explanation(of: result).without(secrets).onOneLine(), server: server
    ).failure
  }

  /// What the server said, as far as it may be shown.
  ///
  /// Of its answer to a login that is the status: some repeat the password, in one form or another.
  private func text(of handshake: SMTPHandshake) -> String {
    guard handshake.command == .login else { return handshake.answerText }
    return EnhancedStatus(handshake.answerText)?.text ?? ""
  }

  private func setServer(_ handle: CurlHandle) {
    handle.set(CURLOPT_URL, server.url(greeting: Self.greetingName))
    handle.keepToMailProtocols()
    handle.set(CURLOPT_CONNECT_ONLY, 1)
    handle.set(CURLOPT_NOSIGNAL, 1)
    handle.set(CURLOPT_PROXY, "")
    handle.set(CURLOPT_CONNECTTIMEOUT_MS, patience.connection * 1000)
    handle.set(CURLOPT_TIMEOUT_MS, patience.limit(size: 0) * 1000)
    handle.set(CURLOPT_SERVER_RESPONSE_TIMEOUT, patience.silence)
  }

  private func setEncryption(_ handle: CurlHandle) {
    handle.set(
      CURLOPT_USE_SSL, Int((server.encryption == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL).rawValue)
    )
    handle.set(CURLOPT_SSL_VERIFYPEER, 1)
    handle.set(CURLOPT_SSL_VERIFYHOST, 2)
    handle.set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    if let certificateFile { handle.set(CURLOPT_CAINFO, certificateFile) }
  }

  private func setLogin(_ handle: CurlHandle) {
    guard let login else { return }
    handle.set(CURLOPT_USERNAME, login.user)
    handle.set(CURLOPT_PASSWORD, login.password.secret)
  }

  /// The password as it could come back from a server: plain, and as the logins write it.
  private static func secrets(of login: SMTPLogin) -> [String] {
    let secret = login.password.secret
    let coded = ["\0\(login.user)\0\(secret)", secret].map { text in
      // The signs that fill it up may be left out.
      String(Data(text.utf8).base64EncodedString().prefix { $0 != "=" })
    }
    // The longest first: the others may be part of it.
    return coded + [secret]
  }

  /// What the program calls itself: an address literal, as a machine's own name says nothing to a
  /// server and more than it need to the people written to (RFC 5321, section 4.1.4).
  private static let greetingName = "%5B127.0.0.1%5D"
}
