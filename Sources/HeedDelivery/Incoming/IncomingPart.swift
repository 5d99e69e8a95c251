/// A part of a message that holds no other parts.
package struct IncomingPart: Sendable {
  package let header: IncomingHeader
  package let type: ContentType
  private let body: ArraySlice<UInt8>

  init(_ header: IncomingHeader, _ type: ContentType, body: ArraySlice<UInt8>) {
    self.header = header
    self.type = type
    self.body = body
  }

  /// Its bytes, decoded.
  package var content: [UInt8] {
    TransferDecoding.bytes(body, encoding: header["content-transfer-encoding"])
  }

  /// Its text, as far as it is UTF-8; other characters are replaced.
  package var text: String { String(decoding: content, as: UTF8.self) }

  /// The fields of a message inside it, or those that it consists of.
  package var innerHeader: IncomingHeader { IncomingHeader(content[...]) }
}
