import HeedCore
import HeedDelivery

/// The way that letters leave by.
package struct MailRoute: Sendable {
  /// As it is shown, without user and password.
  package let name: String
  private let address: TransportAddress
  private let server: MailServer?

  /// The way that is named, or that the settings name.
  ///
  /// - Parameters:
  ///   - named: an address, such as `smtp://127.0.0.1:2525`; nil for that of the settings. The login of
  ///     the settings is for their server alone.
  ///   - settings: the workspace's.
  /// - Throws: `OutgoingError`, `TransportFailure`.
  package init(_ named: String?, _ settings: Settings) throws {
    guard let name = named ?? settings.mailServer?.url else { throw OutgoingError.noServer }
    self.name = name
    address = try TransportAddress(name)
    server = name == settings.mailServer?.url ? settings.mailServer : nil
  }

  /// Gets ready to send; nothing is sent yet.
  ///
  /// - Throws: `TransportFailure`.
  package func transport() throws -> any Transport {
    switch address {
    case .smtp(let server): try SMTPTransport(server, login: nil)
    case .sendmail, .maildir: throw OutgoingError.noServer
    }
  }
}
