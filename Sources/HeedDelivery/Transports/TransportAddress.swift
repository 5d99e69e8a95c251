/// Where letters are handed over, as written in settings and arguments.
package enum TransportAddress: Hashable, Sendable {
  /// A server: `smtp+starttls://mail.acme.example:587`, `smtps://mail.acme.example`,
  /// `smtp://localhost:25`.
  case smtp(SMTPServer)
  /// A program that takes a letter as `sendmail` does: `sendmail:/usr/sbin/sendmail`.
  case sendmail(path: String)
  /// A folder in the form of Maildir: `maildir:/srv/mail/out`.
  case maildir(path: String)

  /// Reads an address.
  ///
  /// - Throws: `TransportFailure` of step `settings`.
  package init(_ text: String) throws(TransportFailure) {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      throw Self.wrong(text, "has no \"://\"")
    }
    let scheme = text[..<colon].lowercased()
    let rest = text[text.utf8.index(after: colon)...]
    switch scheme {
    case "sendmail": self = .sendmail(path: try Self.path(rest, of: text))
    case "maildir": self = .maildir(path: try Self.path(rest, of: text))
    default:
      guard let encryption = SMTPServer.Encryption(scheme: scheme) else {
        throw Self.wrong(text, "does not begin with a way of sending that heed knows")
      }
      guard rest.hasPrefix("//") else { throw Self.wrong(text, "has no \"://\"") }
      self = .smtp(try SMTPServer(encryption, place: rest.dropFirst(2), of: text))
    }
  }

  /// Whether a server is asked, which may want a login.
  package var isServer: Bool {
    if case .smtp = self { true } else { false }
  }

  private static func path(
    _ rest: Substring, of text: String
  ) throws(TransportFailure) -> String {
    let path = rest.hasPrefix("///") ? rest.dropFirst(2) : rest
    guard path.hasPrefix("/"), !path.hasPrefix("//"), path.count > 1, !path.utf8.contains(0) else {
      throw wrong(text, "needs a path that begins with one \"/\"")
    }
    return String(path)
  }

  /// An error about an address, of which anything that could be a password is left out.
  static func wrong(_ text: String, _ problem: String) -> TransportFailure {
    let shown = String(withoutLogin(text)).onOneLine()
    return TransportFailure(
      .settings, "the address \"\(shown)\" \(problem)",
      help: "write smtp+starttls://HOST:PORT, smtps://HOST:PORT, smtp://localhost:PORT, "
        + "sendmail:/usr/sbin/sendmail or maildir:/FOLDER")
  }

  private static func withoutLogin(_ text: String) -> Substring {
    guard let at = text.utf8.lastIndex(of: UInt8(ascii: "@")) else { return text[...] }
    return "…" + text[at...]
  }
}

extension TransportAddress {
  /// What hands letters over to this address; nothing is sent yet.
  ///
  /// - Parameters:
  ///   - login: Who logs in to a server; has no meaning for a program or a folder.
  ///   - certificateFile: The authorities that are trusted, in place of the system's.
  ///   - patience: How long a server is waited for.
  ///   - hidden: Variables of the environment that a program does not get.
  /// - Returns: The transport.
  package func transport(
    login: SMTPLogin? = nil, certificateFile: String? = nil,
    patience: SMTPPatience = SMTPPatience(), hiding hidden: Set<String> = []
  ) -> any Transport {
    switch self {
    case .smtp(let server):
      SMTPTransport(
        server, login: login, certificateFile: certificateFile, patience: patience)
    case .sendmail(let path): SendmailTransport(path: path, hiding: hidden)
    case .maildir(let path): MaildirTransport(path: path)
    }
  }
}
