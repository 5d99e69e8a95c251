/// The fields at the beginning of a message or of one of its parts (RFC 5322, section 2.2).
///
/// It is read as mail programs do, which is more than the standard allows: lines may end with LF alone,
/// and what is no field ends the header. More than 2000 fields or 256 KB are cut off.
package struct MailHeader: Hashable, Sendable {
  package struct Field: Hashable, Sendable {
    /// In lower case.
    package let name: String
    /// Unfolded, without blanks at its ends; encoded words as they are.
    package let value: String
    /// From the name to the end of its last line, line end included, in the bytes of the message.
    package let range: Range<Int>
  }

  package let fields: [Field]
  /// Where the last field ends: at the empty line, as far as the header is well-formed.
  package let end: Int
  /// Where the text behind the header begins.
  package let bodyStart: Int

  private static let fieldLimit = 2000
  package static let byteLimit = 256 * 1024

  package init(_ bytes: ArraySlice<UInt8>) {
    var fields: [Field] = []
    var open: (name: String, value: [UInt8], start: Int)?
    var index = bytes.startIndex
    var bodyStart: Int?
    func finish() {
      guard let field = open, fields.count < Self.fieldLimit else { return }
      fields.append(
        Field(name: field.name, value: Self.text(field.value), range: field.start..<index))
      open = nil
    }
    let last = min(bytes.endIndex, bytes.startIndex + Self.byteLimit)
    while index < last, fields.count < Self.fieldLimit {
      let line = MailLine(in: bytes, at: index)
      let content = line.content.prefix(last - index)
      if content.isEmpty {
        bodyStart = line.end
        break
      }
      if let first = content.first, first == 0x20 || first == 0x09 {
        guard open != nil else { break }
        open?.value += content
      } else if let field = Self.split(content) {
        finish()
        open = (field.name, Array(field.value), index)
      } else if index != bytes.startIndex || !content.starts(with: Self.mboxMark) {
        break
      }
      index = line.end
    }
    finish()
    self.fields = fields
    end = index
    self.bodyStart = bodyStart ?? index
  }

  /// The value of the first field of a name, given in lower case; encoded words as they are.
  package subscript(name: String) -> String? {
    first(name)?.value
  }

  /// The value of the first field of a name, given in lower case, as people read it.
  ///
  /// - Parameters:
  ///   - name: the field's.
  ///   - limit: so many bytes of it are read at most; for mail that anyone may have sent.
  /// - Returns: the text; nil when there is no such field.
  package func text(_ name: String, limit: Int = byteLimit) -> String? {
    self[name].map { value in
      EncodedText.decoded(String(decoding: value.utf8.prefix(limit), as: UTF8.self))
    }
  }

  /// The first field of a name, given in lower case.
  package func first(_ name: String) -> Field? {
    fields.first { $0.name == name }
  }

  /// The line before the first message of an mbox file.
  private static let mboxMark = Array("From ".utf8)

  private static func split(
    _ line: ArraySlice<UInt8>
  ) -> (name: String, value: ArraySlice<UInt8>)? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    var name = line[..<colon]
    while let last = name.last, last == 0x20 || last == 0x09 { name.removeLast() }
    guard !name.isEmpty, name.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    return (String(decoding: name, as: UTF8.self).lowercased(), line[(colon + 1)...])
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)[...].trimmingBlanks
  }
}
