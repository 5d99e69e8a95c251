/// A mail server, and how the connection to it is kept secret.
package struct SMTPServer: Hashable, Sendable {
  package enum Encryption: String, Hashable, Sendable {
    /// Plain; only for a server on the same machine.
    case none = "smtp"
    /// TLS that begins after a plain greeting, and without which nothing is sent (RFC 3207).
    case startTLS = "smtp+starttls"
    /// TLS from the first byte (RFC 8314, section 3.3).
    case immediate = "smtps"

    init?(scheme: String) {
      self.init(rawValue: scheme)
    }

    fileprivate var port: UInt16 {
      switch self {
      case .none: 25
      case .startTLS: 587
      case .immediate: 465
      }
    }
  }

  package let encryption: Encryption
  /// A name, an IPv4 address, or an IPv6 address without brackets.
  package let host: String
  package let port: UInt16

  /// The address as it is shown, `mail.acme.example:587`.
  package var place: String { "\(urlHost):\(port)" }

  /// Reads what stands after the `//` of an address.
  ///
  /// - Throws: `TransportFailure` of step `settings`.
  init(
    _ encryption: Encryption, place: Substring, of text: String
  ) throws(TransportFailure) {
    guard !place.utf8.contains(UInt8(ascii: "@")) else {
      throw TransportFailure(
        .settings, "the address of the server holds a user or a password",
        help: "write \(encryption.rawValue)://HOST:PORT and give user and password in "
          + "rules/heed.yml:  smtp: { user: NAME, password: { environment: VARIABLE } }")
    }
    let (host, port) = try Self.split(place.hasSuffix("/") ? place.dropLast() : place, of: text)
    self.encryption = encryption
    self.host = host
    self.port =
      try port.map { port throws(TransportFailure) in
        guard let number = UInt16(port), number > 0,
          port.utf8.allSatisfy({ $0 != UInt8(ascii: "+") })
        else { throw TransportAddress.wrong(text, "has a port that is no number from 1 to 65535") }
        return number
      } ?? encryption.port
    guard encryption != .none || isLoopback else {
      throw TransportFailure(
        .settings, "a letter must not travel unencrypted to \(host)",
        help: "write smtp+starttls://\(self.place) or smtps://\(urlHost); "
          + "smtp:// is only for a server on this machine, such as smtp://localhost:25")
    }
  }

  /// Whether the server is on this machine.
  package var isLoopback: Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  /// The URL that libcurl wants, with the name that the program gives for itself.
  func url(greeting name: String) -> String {
    let scheme = encryption == .immediate ? "smtps" : "smtp"
    return "\(scheme)://\(place)/\(name)"
  }

  private var urlHost: String { host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host }

  private static func split(
    _ place: Substring, of text: String
  ) throws(TransportFailure) -> (host: String, port: Substring?) {
    if place.hasPrefix("[") {
      guard let end = place.firstIndex(of: "]") else {
        throw TransportAddress.wrong(text, "lacks a \"]\"")
      }
      let host = place[place.index(after: place.startIndex)..<end]
      let rest = place[place.index(after: end)...]
      guard !host.isEmpty, host.utf8.allSatisfy({ isHexadecimal($0) || $0 == UInt8(ascii: ":") }),
        rest.isEmpty || rest.hasPrefix(":")
      else { throw TransportAddress.wrong(text, "has a host that is no IPv6 address") }
      return (host.lowercased(), rest.isEmpty ? nil : rest.dropFirst())
    }
    let parts = place.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let host = parts.first, isName(host) else {
      throw TransportAddress.wrong(text, "has no name of a server, or one with wrong characters")
    }
    return (host.lowercased(), parts.count > 1 ? parts[1] : nil)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }

  /// Letters, digits, hyphens and dots; other alphabets are written in their `xn--` form.
  private static func isName(_ host: Substring) -> Bool {
    guard !host.isEmpty, host.utf8.count <= 253 else { return false }
    return host.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }
}
