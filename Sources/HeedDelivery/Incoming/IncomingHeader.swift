/// The fields at the beginning of a message or of one of its parts (RFC 5322, section 2.2).
///
/// It is read as mail programs do, which is more than the standard allows: lines may end with LF alone,
/// and what is no field ends the header. More than 2000 fields or 256 KB are cut off.
package struct IncomingHeader: Sendable {
  package struct Field: Hashable, Sendable {
    /// In lower case.
    package let name: String
    /// Unfolded, without blanks at its ends.
    package let value: String
  }

  package let fields: [Field]
  /// Where the text behind it begins.
  let end: Int

  private static let fieldLimit = 2000
  private static let byteLimit = 256 * 1024

  init(_ bytes: ArraySlice<UInt8>) {
    var fields: [Field] = []
    var name: String?
    var value: [UInt8] = []
    var index = bytes.startIndex
    func finish() {
      if let name { fields.append(Field(name: name, value: Self.text(value))) }
      value.removeAll(keepingCapacity: true)
    }
    let last = min(bytes.endIndex, bytes.startIndex + Self.byteLimit)
    while index < last, fields.count < Self.fieldLimit {
      let line = IncomingLine(in: bytes, at: index)
      if line.content.isEmpty {
        index = line.end
        break
      }
      if let first = line.content.first, first == 0x20 || first == 0x09 {
        guard name != nil else { break }
        value += line.content
      } else if let field = Self.split(line.content) {
        finish()
        name = field.name
        value = Array(field.value)
      } else if index != bytes.startIndex || !line.content.starts(with: Self.mboxMark) {
        break
      }
      index = line.end
    }
    finish()
    self.fields = fields
    end = index
  }

  /// The value of the first field of a name, given in lower case.
  package subscript(name: String) -> String? {
    fields.first { $0.name == name }?.value
  }

  /// The identifiers in the fields of some names, given in lower case, without angle brackets.
  package func messageIDs(in names: String...) -> [String] {
    var ids: [String] = []
    for field in fields where names.contains(field.name) {
      for piece in field.value.split(separator: "<", omittingEmptySubsequences: false)
        .dropFirst()
      {
        guard let end = piece.firstIndex(of: ">"), ids.count < 200 else { continue }
        let id = piece[..<end].trimmingBlanks
        if !id.isEmpty, !ids.contains(id) { ids.append(id) }
      }
    }
    return ids
  }

  /// The address in a field such as `From`, in lower case; nil when there is none.
  package func address(in name: String) -> String? {
    guard let value = self[name] else { return nil }
    let bracketed = value.lastIndex(of: "<").map {
      value[value.index(after: $0)...].prefix { $0 != ">" }
    }
    let words = (bracketed ?? value[...]).split { $0 == " " || $0 == "," || $0 == "\t" }
    return words.first { $0.contains("@") }.map { $0.lowercased() }
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
