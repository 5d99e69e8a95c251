/// A mail, or a part of one, cut into its header and the parts within it (RFC 2046, section 5.1).
///
/// Any bytes can be read; what is not well-formed becomes a part that holds all of it.
package struct MailPart: Sendable {
  package let fields: MailFields
  package let contentType: ContentType
  /// The parts of a part that holds several, in order.
  package let parts: [MailPart]
  /// All of it in the bytes of the mail, without the line end before the next delimiter.
  let range: Range<Int>
  /// What follows the header.
  let body: Range<Int>

  /// Parts within parts within parts: more than any mail program writes.
  private static let deepest = 12
  private static let mostParts = 500

  /// Reads a whole mail.
  package init(_ mail: [UInt8]) {
    self.init(mail, 0..<mail.count, depth: 0)
  }

  private init(_ mail: [UInt8], _ range: Range<Int>, depth: Int) {
    self.range = range
    var lines = MailLines(mail, in: range)
    let fields = MailFields(&lines, of: mail)
    let body = lines.position..<range.upperBound
    let contentType = fields[raw: "content-type"].map(ContentType.init) ?? .standard
    self.fields = fields
    self.body = body
    self.contentType = contentType
    guard contentType.isMultipart, depth < Self.deepest,
      let boundary = contentType.parameters["boundary"], !boundary.isEmpty
    else {
      parts = []
      return
    }
    parts = Self.ranges(mail, body, boundary: Array("--".utf8) + Array(boundary.utf8))
      .map { MailPart(mail, $0, depth: depth + 1) }
  }

  /// This part and all within it, in order.
  package var all: [MailPart] {
    [self] + parts.flatMap(\.all)
  }

  /// What the part holds, with its transfer encoding undone.
  ///
  /// - Parameter mail: the mail that it was read from.
  /// - Returns: the bytes.
  package func content(of mail: [UInt8]) -> [UInt8] {
    TransferEncoding(fields[raw: "content-transfer-encoding"]).decoded(mail[body])
  }

  /// Whether it is a file beside the text.
  package var isAttachment: Bool {
    ContentType(fields[raw: "content-disposition"] ?? "").name == "attachment"
  }

  /// The name of the file that it is; nil when it has none.
  package var fileName: String? {
    let disposition = ContentType(fields[raw: "content-disposition"] ?? "")
    return (disposition.parameters["filename"] ?? contentType.parameters["name"])
      .map(EncodedText.decoded)
  }

  /// The ranges between the delimiters; one without an end goes on to the end of the body.
  private static func ranges(
    _ mail: [UInt8], _ body: Range<Int>, boundary: [UInt8]
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    var lines = MailLines(mail, in: body)
    var previousEnd = body.lowerBound
    while let line = lines.next(), ranges.count < mostParts {
      if mail[line.text].starts(with: boundary) {
        let rest = mail[(line.text.lowerBound + boundary.count)..<line.text.upperBound]
        let isEnd = rest.starts(with: "--".utf8)
        guard rest.dropFirst(isEnd ? 2 : 0).allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else {
          previousEnd = line.text.upperBound
          continue
        }
        if let start { ranges.append(start..<max(start, previousEnd)) }
        start = isEnd ? nil : line.end
        if isEnd { break }
      }
      previousEnd = line.text.upperBound
    }
    if let start { ranges.append(start..<body.upperBound) }
    return ranges
  }
}
