import Crypto

/// SHA-256 (FIPS 180-4) of some bytes: for ids, message ids and the rules' fingerprints.
package struct Digest: Sendable {
  /// Of `bytes`.
  package static let length = 32

  /// 32 bytes.
  package let bytes: [UInt8]

  package init(_ content: UnsafeBufferPointer<UInt8>) {
    bytes = Array(SHA256.hash(data: UnsafeRawBufferPointer(content)))
  }

  package init(_ content: [UInt8]) {
    self = content.withUnsafeBufferPointer { Digest($0) }
  }

  /// The first bytes in hexadecimal digits, two for each byte.
  package func hexadecimal(bytes count: Int = 32) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.prefix(count).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
