import Foundation

/// Host names as mail uses them: letters, digits and hyphens (RFC 1123), other scripts encoded.
enum HostName {
  /// The name in lower case and ASCII.
  ///
  /// Other scripts are mapped and encoded by Foundation (Unicode Technical Standard 46, through
  /// ICU), whose tables also say which names can't exist.
  static func ascii(_ name: String) throws(EmailAddressRefusal) -> String {
    guard !name.isEmpty else { throw .nothingAfterAtSign }
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      let lower = name.lowercased()
      try check(lower)
      return lower
    }
    let lower = name.lowercased()
    let isHostLike = lower.utf8.allSatisfy { $0 >= 0x80 || isAllowed($0) || $0 == 0x2E }
    guard isHostLike else { throw .malformedDomain }
    var components = URLComponents()
    components.host = lower
    guard let encoded = components.encodedHost?.lowercased() else { throw .malformedDomain }
    try check(encoded)
    return encoded
  }

  /// The name as people read it: its A-labels decoded.
  ///
  /// - Parameter name: as `ascii(_:)` returns it.
  static func unicode(_ name: String) -> String {
    var components = URLComponents()
    components.encodedHost = name
    return components.host ?? name
  }

  private static func check(_ name: String) throws(EmailAddressRefusal) {
    if name.utf8.first == 0x5B { throw .numericDomain }
    let labels = name.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    if labels.contains(where: \.isEmpty) { throw .misplacedDot }
    guard labels.count > 1, let last = labels.last else { throw .domainWithoutDot }
    for label in labels {
      let isHyphenated = label.first == 0x2D || label.last == 0x2D
      guard label.count <= 63, !isHyphenated, label.allSatisfy(isAllowed) else {
        throw .malformedDomain
      }
    }
    if last.allSatisfy({ (0x30...0x39).contains($0) }) { throw .numericDomain }
    if name.utf8.count > 253 { throw .tooLong }
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
  }
}
