import MIME

/// Makes a letter that a mail program has saved with 8-bit text one that every mail server takes.
///
/// Text in UTF-8 becomes quoted-printable (RFC 2045, section 6.7). What can't be made so is left as
/// it is, and refused later on.
enum SevenBitLetter {
  /// The same letter with all its text in ASCII.
  ///
  /// - Parameter bytes: a letter whose lines end with CR LF.
  /// - Returns: the bytes as they are, if they are ASCII already.
  static func make(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.isASCII { return bytes }
    let message = MailMessage(bytes)
    let encoded = message.parts.filter { canEncode($0, bytes) }
    guard !encoded.isEmpty else { return bytes }
    var changes = encoded.flatMap { part in
      [
        naming("quoted-printable", in: part, bytes),
        (
          part.header.bodyStart..<part.range.upperBound,
          QuotedPrintable.encoded(bytes[part.header.bodyStart..<part.range.upperBound])
        ),
      ]
    }
    // What holds a part must not claim to be 8-bit itself (RFC 2045, section 6.4).
    let containers = message.all.filter { part in
      part.isContainer && part.header[field] != nil
        && encoded.contains { part.range.contains($0.range.lowerBound) }
    }
    changes += containers.map { naming("7bit", in: $0, bytes) }
    var result = bytes
    for (range, new) in changes.sorted(by: { $0.0.lowerBound > $1.0.lowerBound }) {
      result.replaceSubrange(range, with: new)
    }
    return result
  }

  private static let field = "content-transfer-encoding"

  /// Whether a part is text in UTF-8 that stands as it is.
  private static func canEncode(_ part: MailPart, _ bytes: [UInt8]) -> Bool {
    let body = bytes[part.header.bodyStart..<part.range.upperBound]
    let encoding = part.header[field]?.lowercased() ?? "8bit"
    let charset = part.type.parameters["charset"]?.lowercased()
    return body.contains { $0 >= 0x80 } && part.type.name.hasPrefix("text/")
      && ["8bit", "7bit", "binary"].contains(encoding)
      && (charset == "utf-8" || charset == "utf8")
      && String(validating: body, as: UTF8.self) != nil
  }

  /// The field in which a part says how it is encoded, made or made anew.
  private static func naming(
    _ encoding: String, in part: MailPart, _ bytes: [UInt8]
  ) -> (Range<Int>, [UInt8]) {
    let line = Array("Content-Transfer-Encoding: \(encoding)\r\n".utf8)
    let old = part.header.fields.first { $0.name == field }
    return (old?.range ?? part.range.lowerBound..<part.range.lowerBound, line)
  }
}
