/// A message or a part of one: a header and what stands behind it (an entity of RFC 2045, section 2.4).
package struct MailPart: Sendable {
  package let header: MailHeader
  package let type: ContentType
  /// Whether it holds other parts.
  package let isContainer: Bool
  /// All of it in the bytes of the message, without the line end before the next boundary.
  package let range: Range<Int>
  private let body: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>, _ header: MailHeader, _ type: ContentType, isContainer: Bool) {
    self.header = header
    self.type = type
    self.isContainer = isContainer
    range = bytes.startIndex..<bytes.endIndex
    body = bytes[header.bodyStart...]
  }

  /// Its bytes, with the transfer encoding undone.
  package var content: [UInt8] {
    TransferEncoding(header["content-transfer-encoding"]).decoded(body)
  }

  package var charset: Charset { Charset(type.parameters["charset"]) }

  /// Its text; what can't be read becomes replacement characters.
  package var text: String { charset.text(content) }

  /// The fields of a message inside it, or those that it consists of.
  package var innerHeader: MailHeader { MailHeader(content[...]) }

  /// Whether it is a file beside the text (RFC 2183).
  package var isAttachment: Bool { disposition.value == "attachment" }

  /// The name of the file that it is; nil when it has none.
  package var fileName: String? {
    (disposition.parameters["filename"] ?? type.parameters["name"]).map(EncodedText.decoded)
  }

  private var disposition: ParameterizedField {
    ParameterizedField(header["content-disposition"] ?? "")
  }
}
