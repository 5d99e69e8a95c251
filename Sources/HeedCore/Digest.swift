import Crypto

/// SHA-256 (FIPS 180-4) of some bytes: for ids, message ids and the rules' fingerprints.
package struct Digest: Sendable {
  /// Of `bytes`.
  package static let length = 32

  private let hash: SHA256.Digest

  /// 32 bytes.
  package var bytes: [UInt8] { hash.withUnsafeBytes { Array($0) } }

  package init(_ content: UnsafeBufferPointer<UInt8>) {
    hash = SHA256.hash(data: UnsafeRawBufferPointer(content))
  }

  /// Of a text in UTF-8.
  init(_ text: String) {
    var text = text
    self = text.withUTF8 { Digest($0) }
  }

  /// Of some bytes and what follows them.
  init(_ content: UnsafeBufferPointer<UInt8>, then rest: [UInt8]) {
    var hash = SHA256()
    hash.update(bufferPointer: UnsafeRawBufferPointer(content))
    rest.withUnsafeBytes { hash.update(bufferPointer: $0) }
    self.hash = hash.finalize()
  }

  package init(_ content: [UInt8]) {
    self = content.withUnsafeBufferPointer { Digest($0) }
  }

  /// The first bytes in hexadecimal digits, two for each byte.
  package func hexadecimal(bytes count: Int = 32) -> String {
    hash.withUnsafeBytes { $0[..<count].hexadecimal }
  }
}

extension Collection<UInt8> {
  /// The bytes in hexadecimal digits, two for each.
  package var hexadecimal: String {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
    return String(unsafeUninitializedCapacity: count * 2) { output in
      for (index, byte) in enumerated() {
        output[index * 2] = digit(byte >> 4)
        output[index * 2 + 1] = digit(byte & 15)
      }
      return count * 2
    }
  }
}
