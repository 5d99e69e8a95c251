import Crypto

/// HMAC-SHA-256 (RFC 2104, FIPS 198-1): a fingerprint that only who has the key can make or check.
package struct KeyedDigest: Sendable {
  /// 32 bytes.
  package let bytes: [UInt8]

  package init(_ content: [UInt8], key: [UInt8]) {
    bytes = Array(
      HMAC<SHA256>.authenticationCode(for: content, using: SymmetricKey(data: key)))
  }

  /// A new key, made at random.
  package static func newKey() -> [UInt8] {
    SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
  }
}
