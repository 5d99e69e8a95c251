/// Where the parts of an address are, found in one pass over its bytes.
struct AddressStructure {
  let localLength: Int
  /// Whether the domain is a host name in lower-case ASCII.
  let hasPlainDomain: Bool

  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Result<AddressStructure, EmailAddressRefusal> {
    Result { () throws(EmailAddressRefusal) in try AddressStructure(bytes) }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) throws(EmailAddressRefusal) {
    guard !bytes.isEmpty else { throw .empty }
    localLength = try Self.atSign(in: bytes)
    let local = bytes[..<localLength]
    let domain = bytes[(localLength + 1)...]
    try Self.checkLocal(local)
    guard !domain.isEmpty else { throw .nothingAfterAtSign }
    hasPlainDomain = domain.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
    if hasPlainDomain { try HostName.check(domain) }
  }

  private static func atSign(
    in bytes: UnsafeBufferPointer<UInt8>
  ) throws(EmailAddressRefusal) -> Int {
    var found: Int?
    var hasSeveral = false
    var refusal: EmailAddressRefusal?
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x3C, 0x3E: throw .displayName
      case 0x22: refusal = .quotedLocalPart
      case 0...0x20, 0x7F: refusal = refusal ?? .whiteSpace
      case 0x40:
        hasSeveral = hasSeveral || found != nil
        found = index
      default: break
      }
    }
    if let refusal { throw refusal }
    if hasSeveral { throw .severalAtSigns }
    guard let found else { throw .noAtSign }
    return found
  }

  private static func checkLocal(
    _ local: Slice<UnsafeBufferPointer<UInt8>>
  ) throws(EmailAddressRefusal) {
    guard !local.isEmpty else { throw .nothingBeforeAtSign }
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
    guard local.count <= 64 else { throw .localPartTooLong }
  }
}
