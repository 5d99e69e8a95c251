import HeedCore
import HeedDelivery

/// Looks at whether letters can leave: the server, the login, and whose mail it lets pass.
struct MailExamination {
  private(set) var symptoms: [Symptom] = []

  init(_ workspace: Workspace, _ settings: Settings, server: String?, connects: Bool) {
    do {
      let route = try MailRoute(server, settings, workspace)
      if let weakness = route.passwordSource?.weakness() {
        symptoms.append(
          Symptom(
            .password, .warning, "others on this machine can read the password", help: weakness))
      }
      symptoms.append(Self.alignment(route, settings))
      symptoms.append(try Self.connection(route, connects: connects))
    } catch let error as TransportFailure {
      let subject: Symptom.Subject = error.step == .password ? .password : .mailServer
      symptoms.append(Symptom(subject, .failure, error.message, help: error.help))
    } catch let error as OutgoingError {
      symptoms.append(Symptom(.mailServer, .failure, error.message, help: error.help))
    } catch {
      symptoms.append(
        Symptom(.mailServer, .failure, "letters can't be sent: \(error)", help: Self.reportHelp))
    }
  }

  private static let reportHelp = "look at the settings under smtp in rules/heed.yml"

  private static func connection(_ route: MailRoute, connects: Bool) throws -> Symptom {
    guard connects else {
      return Symptom(
        .mailServer, .note, "\(route.name) was not spoken to",
        help: "leave out --offline to see whether it takes letters")
    }
    return Symptom(ok: .mailServer, try route.transport().check())
  }

  /// Whether the server sends for the domain that letters are from, as far as that can be told here.
  ///
  /// Receivers compare the domain in `From` with the one that the server signs or sends for (DMARC,
  /// RFC 7489, section 3.1).
  private static func alignment(_ route: MailRoute, _ settings: Settings) -> Symptom {
    let sender = settings.sender.address
    let domain = String(sender.domain)
    let help = "let whoever looks after \(domain) allow the server to send for it (SPF and DKIM)"
    if let user = route.user, let at = user.lastIndex(of: "@") {
      let login = user[user.index(after: at)...].lowercased()
      if related(login, domain) { return Symptom(ok: .sender, "letters are from \(sender.wire)") }
      return Symptom(
        .sender, .warning,
        "letters are from \(sender.wire), and the login is \(user): receivers may take them for spam",
        help: "log in with an address of \(domain), or \(help)")
    }
    guard case .smtp(let server) = route.address else {
      return Symptom(ok: .sender, "letters are from \(sender.wire)")
    }
    if related(server.host, domain) || ["localhost", "127.0.0.1", "::1"].contains(server.host) {
      return Symptom(ok: .sender, "letters are from \(sender.wire)")
    }
    return Symptom(
      .sender, .note,
      "letters are from \(sender.wire); whether \(server.host) sends for \(domain) can't be told here",
      help: help)
  }

  /// Whether one domain is the other, or one under it, or both are under the same one.
  private static func related(_ one: String, _ other: String) -> Bool {
    let one = one.lowercased()
    if one == other || one.hasSuffix(".\(other)") || other.hasSuffix(".\(one)") { return true }
    let labels = (one.split(separator: "."), other.split(separator: "."))
    // Under a country with second levels of its own, such as co.uk, two labels say nothing.
    let count = (labels.1.last?.count == 2 && (labels.1.dropLast().last?.count ?? 9) <= 3) ? 3 : 2
    return labels.0.count >= count && labels.0.suffix(count) == labels.1.suffix(count)
  }
}
