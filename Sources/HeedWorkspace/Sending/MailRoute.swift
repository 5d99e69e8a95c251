import Foundation
import HeedCore
import HeedDelivery

/// The way that letters leave by.
package struct MailRoute: Sendable {
  /// As it is shown, without user and password.
  package let name: String
  package let address: TransportAddress
  /// The server of the settings, when it is that one.
  private let server: MailServer?
  private let workspace: Workspace
  /// The variable of the environment that holds the password of the settings.
  private let passwordVariable: String?

  /// The way that is named, or that the settings name.
  ///
  /// - Parameters:
  ///   - named: an address, such as `smtp://127.0.0.1:2525`; nil for that of the settings. The login of
  ///     the settings is for their server alone.
  ///   - settings: the workspace's.
  ///   - workspace: where the paths of the settings begin.
  /// - Throws: `OutgoingError`, `TransportFailure`.
  package init(_ named: String?, _ settings: Settings, _ workspace: Workspace) throws {
    guard let name = named ?? settings.mailServer?.url else { throw OutgoingError.noServer }
    address = try TransportAddress(name)
    self.name = name
    self.workspace = workspace
    if case .environment(let name)? = settings.mailServer?.password {
      passwordVariable = name
    } else {
      passwordVariable = nil
    }
    server = name == settings.mailServer?.url ? settings.mailServer : nil
  }

  /// The name to log in with; nil when no login is asked for.
  var user: String? { server?.user }

  /// Where the password comes from; nil when no login is asked for.
  package var passwordSource: PasswordSource? {
    server?.password.map { password in
      switch password {
      case .environment(let name): .environment(name)
      case .file(let path): .file(workspace.path(path))
      case .command(let command): .command(command)
      }
    }
  }

  /// Gets ready to send; nothing is sent yet.
  ///
  /// - Throws: `TransportFailure`.
  package func transport() throws -> any Transport {
    try address.transport(
      login: address.isServer ? login() : nil,
      certificateFile: server?.certificateFile.map { workspace.path($0) },
      hiding: passwordVariable.map { [$0] } ?? [])
  }

  private func login() throws -> SMTPLogin? {
    guard let user = server?.user else { return nil }
    guard let source = passwordSource else { throw OutgoingError.noPassword(user) }
    return SMTPLogin(
      user: user,
      password: try source.read(environment: ProcessInfo.processInfo.environment))
  }
}
