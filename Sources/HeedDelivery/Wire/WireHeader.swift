/// The header of a letter, field by field (RFC 5322, section 2.2).
struct WireHeader {
  private struct Field {
    /// In small letters.
    let name: String
    /// From the name to the end of its last line.
    let bytes: ArraySlice<UInt8>
    /// What follows the colon, on one line, without blanks around it.
    let value: String
  }

  private let fields: [Field]
  /// Where the header ends: at the empty line, which is not part of it.
  let end: Int
  let lineCount: Int

  /// Reads the header of a letter whose lines end with CR LF.
  ///
  /// - Throws: `OutboxMessage.Unfit`.
  init(_ bytes: [UInt8]) throws(OutboxMessage.Unfit) {
    var fields: [Field] = []
    var start = 0
    var line = 0
    while bytes[start...].prefix(2) != [0x0D, 0x0A] {
      var end = start
      repeat {
        line += 1
        end = try Self.endOfLine(bytes, from: end, line: line)
      } while end < bytes.count && (bytes[end] == 0x20 || bytes[end] == 0x09)
      guard end < bytes.count else {
        throw OutboxMessage.Unfit(
          "there is no empty line between the header and the text", help: "put one there")
      }
      fields.append(try Self.field(bytes[start..<end], line: line))
      start = end
    }
    self.fields = fields
    end = start
    lineCount = line
  }

  /// The fields but for some, named in small letters.
  func bytes(without names: Set<String>) -> [UInt8] {
    fields.filter { !names.contains($0.name) }.flatMap(\.bytes)
  }

  /// Checks that fields occur as often as they may, and that the letter goes to one person.
  ///
  /// - Throws: `OutboxMessage.Unfit`.
  func checkOccurrences() throws(OutboxMessage.Unfit) {
    for (key, name) in Self.onceEach {
      let count = fields.count { $0.name == key }
      guard count == 1 else {
        throw OutboxMessage.Unfit(
          count == 0 ? "it has no \(name)" : "it has \(count) lines that begin with \(name):",
          help: "leave exactly one line that begins with \(name):")
      }
    }
    for (key, name) in Self.onceAtMost where fields.count(where: { $0.name == key }) > 1 {
      throw OutboxMessage.Unfit(
        "it has several lines that begin with \(name):", help: "leave one of them")
    }
    if let field = fields.first(where: { Self.others.contains($0.name) && !$0.value.isEmpty }) {
      throw OutboxMessage.Unfit(
        "it names further people in \(field.name.prefix(1).uppercased())\(field.name.dropFirst())",
        help: "a letter goes to one person: remove the line, and send copies yourself")
    }
  }

  /// Whether there is such a field.
  func holds(_ name: String) -> Bool {
    fields.contains { $0.name == name.lowercased() }
  }

  /// The only address in a field that occurs once.
  ///
  /// - Throws: `OutboxMessage.Unfit`.
  func address(in name: String) throws(OutboxMessage.Unfit) -> String {
    let value = fields.first { $0.name == name.lowercased() }?.value ?? ""
    guard let address = WireAddress.only(in: value) else {
      throw OutboxMessage.Unfit(
        "\(name) does not hold exactly one address",
        help: "write it as  \(name): Name <name@domain>")
    }
    return address
  }

  /// The identifier of the letter, without angle brackets.
  ///
  /// - Throws: `OutboxMessage.Unfit`.
  func messageID() throws(OutboxMessage.Unfit) -> String {
    let value = fields.first { $0.name == "message-id" }?.value ?? ""
    let inner = value.utf8.dropFirst().dropLast()
    let isSound =
      value.hasPrefix("<") && value.hasSuffix(">") && value.utf8.count > 4
      && inner.count { $0 == UInt8(ascii: "@") } == 1
      && inner.allSatisfy {
        (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">")
      }
    guard isSound else {
      throw OutboxMessage.Unfit(
        "Message-ID is not of the form <letters@domain>",
        help: "put back the line that heed wrote; answers are recognised by it")
    }
    return String(value.dropFirst().dropLast())
  }

  private static let onceEach = keyed(["From", "To", "Subject", "Message-ID", "MIME-Version"])
  private static let onceAtMost = keyed([
    "Date", "Reply-To", "Sender", "Content-Type", "Content-Transfer-Encoding", "In-Reply-To",
    "References",
  ])

  /// Names of fields, in small letters and as they are shown.
  private static func keyed(_ names: [String]) -> [(key: String, name: String)] {
    names.map { ($0.lowercased(), $0) }
  }

  private static let others: Set<String> = ["cc", "bcc", "resent-to", "resent-cc", "resent-bcc"]

  /// Where the line ends, behind its line end.
  private static func endOfLine(
    _ bytes: [UInt8], from start: Int, line: Int
  ) throws(OutboxMessage.Unfit) -> Int {
    guard let end = bytes[start...].firstIndex(of: 0x0D) else { return bytes.count }
    guard bytes[start..<end].allSatisfy({ (0x20...0x7E).contains($0) || $0 == 0x09 }) else {
      throw OutboxMessage.Unfit(
        "line \(line), in the header, has characters that mail servers can't take",
        help: "write names and subject in a mail program, which encodes them")
    }
    guard end - start <= 998 else {
      throw OutboxMessage.Unfit(
        "line \(line), in the header, is longer than 998 bytes", help: "shorten it")
    }
    return end + 2
  }

  private static func field(
    _ bytes: ArraySlice<UInt8>, line: Int
  ) throws(OutboxMessage.Unfit) -> Field {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > bytes.startIndex,
      bytes[..<colon].allSatisfy({ (0x21...0x7E).contains($0) })
    else {
      throw OutboxMessage.Unfit(
        "line \(line), in the header, is not of the form  Name: value",
        help: "put the line right, or leave an empty line between the header and the text")
    }
    let unfolded = bytes[(colon + 1)...].filter { $0 != 0x0D && $0 != 0x0A }
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    let end = unfolded.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? 0
    return Field(
      name: String(decoding: bytes[..<colon], as: UTF8.self).lowercased(), bytes: bytes,
      value: String(decoding: unfolded[..<end].drop(while: isBlank), as: UTF8.self))
  }
}
