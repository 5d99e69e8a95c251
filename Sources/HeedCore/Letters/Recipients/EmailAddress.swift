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

  /// The part before the `@`, as given.
  package let local: String
  /// The host name in lower case, in ASCII: labels of other scripts as A-labels (RFC 5890).
  package let domain: String
  /// In the order of the cases of `Oddity`.
  package let oddities: [Oddity]

  /// The address as it is written into a message.
  package var wire: String { "\(local)@\(domain)" }

  /// The longest address that fits a path of SMTP (RFC 5321, erratum 1690).
  private static let lengthLimit = 254

  /// Reads an address, without white space around it.
  ///
  /// - Throws: the reason why it isn't one.
  package init(_ text: String) throws(EmailAddressRefusal) {
    let trimmed = text.trimmingWhiteSpace
    guard !trimmed.isEmpty else { throw .empty }
    if trimmed.utf8.contains(where: { $0 == 0x3C || $0 == 0x3E }) { throw .displayName }
    if trimmed.utf8.contains(0x22) { throw .quotedLocalPart }
    if trimmed.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) { throw .whiteSpace }
    let sides = trimmed.utf8.split(separator: 0x40, omittingEmptySubsequences: false)
    guard sides.count == 2 else { throw sides.count < 2 ? .noAtSign : .severalAtSigns }
    let local = sides[0]
    try Self.checkLocal(local)
    let givenDomain = String(trimmed[sides[1].startIndex..<sides[1].endIndex])
    domain = try HostName.ascii(givenDomain)
    self.local = String(decoding: local, as: UTF8.self)
    guard local.count + 1 + domain.utf8.count <= Self.lengthLimit else { throw .tooLong }
    oddities = Self.oddities(of: givenDomain, ascii: domain)
  }

  /// Whether the address belongs to a domain, given in lower case and ASCII, or to one under it.
  package func isIn(domain other: String) -> Bool {
    domain == other || domain.hasSuffix(".\(other)")
  }

  private static func checkLocal(
    _ local: Substring.UTF8View
  ) throws(EmailAddressRefusal) {
    guard !local.isEmpty else { throw .nothingBeforeAtSign }
    guard local.count <= 64 else { throw .localPartTooLong }
    var previous: UInt8 = 0x2E
    for byte in local {
      if byte == 0x2E {
        guard previous != 0x2E else { throw .misplacedDot }
      } else if byte >= 0x80 {
        throw .localPartNotASCII
      } else if !DisplayName.isAtomText(byte) {
        throw .forbiddenCharacter(Character(Unicode.Scalar(byte)))
      }
      previous = byte
    }
    guard previous != 0x2E else { throw .misplacedDot }
  }

  private static func oddities(of given: String, ascii: String) -> [Oddity] {
    let isPlain = given.utf8.count == ascii.utf8.count && !ascii.contains("xn--")
    if isPlain { return [] }
    var found: [Oddity] = []
    if Script.isMixed(in: HostName.unicode(ascii)) { found.append(.mixedScripts) }
    let unseen = given.unicodeScalars.filter { $0.properties.generalCategory == .format }
    if unseen.contains(where: { !Script.changesDirection($0) }) {
      found.append(.invisibleCharacters)
    }
    if unseen.contains(where: Script.changesDirection) { found.append(.directionCharacters) }
    return found
  }
}

extension String {
  /// The text without white space and byte-order marks at its ends.
  var trimmingWhiteSpace: Substring {
    let isSpace = { (scalar: Unicode.Scalar) in
      scalar.properties.isWhitespace || scalar == "\u{FEFF}"
    }
    let scalars = unicodeScalars.drop(while: isSpace)
    guard let last = scalars.lastIndex(where: { !isSpace($0) }) else { return "" }
    return Substring(scalars[...last])
  }
}
