/// An address that mail can be sent to: dot-atom `@` host name (RFC 5321 and 5322, the plain part).
package struct EmailAddress: Hashable, Sendable {
  /// What a reviewer should look at twice.
  package enum Oddity: Hashable, Sendable {
    /// A label of the domain mixes scripts that look alike, such as Latin and Cyrillic.
    case mixedScripts
    /// The address as given holds characters that can't be seen.
    case invisibleCharacters
    /// The address as given holds characters that change the direction of the text.
    case directionCharacters
  }

  /// The address as it is written into a message: the part before the `@` as given, the host name
  /// in lower case and in ASCII, its labels of other scripts as A-labels (RFC 5890).
  package let wire: String
  /// In the order of the cases of `Oddity`.
  package let oddities: [Oddity]
  private let localLength: Int

  /// The part before the `@`.
  package var local: Substring { Substring(wire.utf8.prefix(localLength)) }
  /// The host name.
  package var domain: Substring { Substring(wire.utf8.dropFirst(localLength + 1)) }

  /// The address as people read it: labels of other scripts as they are written.
  package var readable: String { "\(local)@\(HostName.unicode(String(domain)))" }

  /// The longest address that fits a path of SMTP (RFC 5321, erratum 1690).
  private static let lengthLimit = 254

  /// Reads an address, without white space around it.
  ///
  /// - Throws: the reason why it isn't one.
  package init(_ text: String) throws(EmailAddressRefusal) {
    var given = text.trimmingWhiteSpace
    let structure = try given.withUTF8 { AddressStructure.read($0) }.get()
    localLength = structure.localLength
    if structure.hasPlainDomain {
      wire = given
      oddities =
        given.utf8.contains(0x2D) && given.contains("xn--")
        ? Self.oddities(in: given, of: given) : []
    } else {
      let sides = given.utf8
      let domain = String(Substring(sides.dropFirst(localLength + 1)))
      wire = String(Substring(sides.prefix(localLength + 1))) + (try HostName.ascii(domain))
      oddities = Self.oddities(in: domain, of: wire)
    }
    guard wire.utf8.count <= Self.lengthLimit else { throw .tooLong }
  }

  /// Whether the address belongs to a domain, given in lower case and ASCII, or to one under it.
  package func isIn(domain other: String) -> Bool {
    let rest = domain.utf8.dropLast(other.utf8.count)
    return domain.hasSuffix(other) && (rest.isEmpty || rest.last == 0x2E)
  }

  private static func oddities(in given: String, of wire: String) -> [Oddity] {
    var found: [Oddity] = []
    let domain = String(wire.drop { $0 != "@" }.dropFirst())
    if Script.isMixed(in: HostName.unicode(domain)) { found.append(.mixedScripts) }
    let unseen = given.unicodeScalars.filter { $0.properties.generalCategory == .format }
    if unseen.contains(where: { !Script.changesDirection($0) }) {
      found.append(.invisibleCharacters)
    }
    if unseen.contains(where: Script.changesDirection) { found.append(.directionCharacters) }
    return found
  }
}
