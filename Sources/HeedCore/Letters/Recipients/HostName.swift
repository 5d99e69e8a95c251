import Foundation

/// Host names as mail uses them: letters, digits and hyphens (RFC 1123), other scripts encoded.
enum HostName {
  /// The name in lower case and ASCII.
  ///
  /// Other scripts are mapped and encoded by Foundation (Unicode Technical Standard 46, through
  /// ICU), whose tables also say which names can't exist.
  static func ascii(_ name: String) throws(EmailAddressRefusal) -> String {
    let lower = name.lowercased()
    if lower.utf8.allSatisfy({ $0 < 0x80 }) {
      try check(lower.utf8)
      return lower
    }
    let isHostLike = lower.utf8.allSatisfy { $0 >= 0x80 || isAllowed($0) || $0 == 0x2E }
    guard isHostLike else { throw .malformedDomain }
    var components = URLComponents()
    components.host = lower
    guard let encoded = components.encodedHost?.lowercased() else { throw .malformedDomain }
    try check(encoded.utf8)
    return encoded
  }

  /// The name as people read it: its A-labels decoded, given as `ascii(_:)` returns it.
  static func unicode(_ name: String) -> String {
    var components = URLComponents()
    components.encodedHost = name
    return components.host ?? name
  }

  /// Checks a name in lower-case ASCII.
  static func check(_ name: some Collection<UInt8>) throws(EmailAddressRefusal) {
    if name.first == 0x5B { throw .numericDomain }
    if name.count > 253 { throw .tooLong }
    var label = HostLabel()
    var labels = 1
    for byte in name {
      if byte == 0x2E {
        try label.end()
        label = HostLabel()
        labels += 1
      } else {
        guard isAllowed(byte) else { throw .malformedDomain }
        label.append(byte)
      }
    }
    try label.end()
    if labels == 1 { throw .domainWithoutDot }
    if label.isNumber { throw .numericDomain }
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
  }
}

/// One label of a host name while it is read.
private struct HostLabel {
  private(set) var isNumber = true
  private var length = 0
  private var first: UInt8 = 0
  private var last: UInt8 = 0

  mutating func append(_ byte: UInt8) {
    if length == 0 { first = byte }
    last = byte
    length += 1
    isNumber = isNumber && (0x30...0x39).contains(byte)
  }

  func end() throws(EmailAddressRefusal) {
    if length == 0 { throw .misplacedDot }
    if length > 63 || first == 0x2D || last == 0x2D { throw .malformedDomain }
  }
}
