/// The header of a mail or of a part of one: its fields in order, each on one line (RFC 5322, 2.2).
package struct MailFields: Hashable, Sendable {
  /// A field as it stands in the mail.
  struct Field: Hashable, Sendable {
    /// In small letters.
    let name: String
    /// What follows the colon, on one line, without blanks around it; encoded words as they are.
    let value: String
    /// From the name to the end of its last line, line end included.
    let range: Range<Int>
  }

  let fields: [Field]

  /// Reads fields up to an empty line, or to the end of the range; lines that are no field are
  /// passed over.
  ///
  /// - Parameters:
  ///   - lines: the lines; afterwards at the first one behind the empty line.
  ///   - bytes: the mail.
  init(_ lines: inout MailLines, of bytes: [UInt8]) {
    var fields: [Field] = []
    var open: Range<Int>?
    func close() {
      if let open, let field = Self.field(bytes, open) { fields.append(field) }
    }
    while let line = lines.next(), !line.text.isEmpty {
      if let begun = open, Self.isBlank(bytes[line.text.lowerBound]) {
        open = begun.lowerBound..<line.end
      } else {
        close()
        open = line.text.lowerBound..<line.end
      }
    }
    close()
    self.fields = fields
  }

  /// The value of the first field of a name, on one line; encoded words as they are.
  package subscript(raw name: String) -> String? {
    first(name)?.value
  }

  /// The value of the first field of a name as people read it, encoded words decoded.
  package subscript(name: String) -> String? {
    first(name).map { EncodedText.decoded($0.value) }
  }

  func first(_ name: String) -> Field? {
    let name = name.lowercased()
    return fields.first { $0.name == name }
  }

  private static func field(_ bytes: [UInt8], _ range: Range<Int>) -> Field? {
    guard let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")), colon > range.lowerBound
    else { return nil }
    let value = bytes[(colon + 1)..<range.upperBound].filter { $0 != 0x0D && $0 != 0x0A }
    return Field(
      name: String(decoding: bytes[range.lowerBound..<colon], as: UTF8.self)
        .trimmingWhiteSpace.lowercased(),
      value: String(decoding: value, as: UTF8.self).trimmingWhiteSpace, range: range)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
