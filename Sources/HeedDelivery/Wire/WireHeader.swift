import MIME

/// The header of a letter, field by field (RFC 5322, section 2.2).
struct WireHeader {
  private let header: MailHeader
  private let bytes: [UInt8]
  let lineCount: Int

  /// Where the header ends: at the empty line, which is not part of it.
  var end: Int { header.end }

  /// Reads the header of a letter whose lines end with CR LF.
  ///
  /// - Throws: `OutboxMessage.Unfit`.
  init(_ bytes: [UInt8]) throws(OutboxMessage.Unfit) {
    let header = MailHeader(bytes[...])
    lineCount = try Self.checkLines(bytes[..<header.end])
    self.header = header
    self.bytes = bytes
    try Self.checkEnd(bytes[header.end...], line: lineCount + 1)
    try checkNames()
  }

  /// The fields but for some, named in small letters.
  func bytes(without names: Set<String>) -> [UInt8] {
    header.fields.filter { !names.contains($0.name) }.flatMap { bytes[$0.range] }
  }

  /// Checks that fields occur as often as they may, and that the letter goes to one person.
  ///
  /// - Throws: `OutboxMessage.Unfit`.
  func checkOccurrences() throws(OutboxMessage.Unfit) {
    for (key, name) in Self.onceEach {
      let count = header.fields.count { $0.name == key }
      guard count == 1 else {
        throw OutboxMessage.Unfit(
          count == 0 ? "it has no \(name)" : "it has \(count) lines that begin with \(name):",
          help: "leave exactly one line that begins with \(name):")
      }
    }
    for (key, name) in Self.onceAtMost where header.fields.count(where: { $0.name == key }) > 1 {
      throw OutboxMessage.Unfit(
        "it has several lines that begin with \(name):", help: "leave one of them")
    }
    if let refused = header.fields.lazy.compactMap({ RefusedField($0) }).first {
      throw refused.unfit
    }
  }

  /// Whether there is such a field.
  func holds(_ name: String) -> Bool {
    header[name.lowercased()] != nil
  }

  /// The only address in a field that occurs once.
  ///
  /// - Throws: `OutboxMessage.Unfit`.
  func address(in name: String) throws(OutboxMessage.Unfit) -> String {
    let value = header[name.lowercased()] ?? ""
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
    let value = header["message-id"] ?? ""
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
    "Date", "Reply-To", "Content-Type", "Content-Transfer-Encoding", "In-Reply-To",
    "References",
  ])

  /// Names of fields, in small letters and as they are shown.
  private static func keyed(_ names: [String]) -> [(key: String, name: String)] {
    names.map { ($0.lowercased(), $0) }
  }

  /// Checks the lines of the header, and counts them.
  private static func checkLines(
    _ header: ArraySlice<UInt8>
  ) throws(OutboxMessage.Unfit) -> Int {
    let lines = header.split(separator: 0x0A)
    for (index, line) in lines.enumerated() {
      guard line.dropLast().allSatisfy({ (0x20...0x7E).contains($0) || $0 == 0x09 }) else {
        throw OutboxMessage.Unfit(
          "line \(index + 1), in the header, has characters that mail servers can't take",
          help: "write names and subject in a mail program, which encodes them")
      }
      guard line.count <= 999 else {
        throw OutboxMessage.Unfit(
          "line \(index + 1), in the header, is longer than 998 bytes", help: "shorten it")
      }
    }
    return lines.count
  }

  private static func checkEnd(
    _ rest: ArraySlice<UInt8>, line: Int
  ) throws(OutboxMessage.Unfit) {
    guard !rest.isEmpty else {
      throw OutboxMessage.Unfit(
        "there is no empty line between the header and the text", help: "put one there")
    }
    guard rest.starts(with: [0x0D, 0x0A]) else { throw notAField(line) }
  }

  /// Mail programs read names with blanks behind them, and pass over a line `From `; servers may
  /// not.
  private func checkNames() throws(OutboxMessage.Unfit) {
    var line = 1
    var index = 0
    for field in header.fields {
      guard field.range.lowerBound == index,
        bytes[index...].dropFirst(field.name.utf8.count).first == UInt8(ascii: ":")
      else { throw Self.notAField(line) }
      line += bytes[field.range].count { $0 == 0x0A }
      index = field.range.upperBound
    }
  }

  private static func notAField(_ line: Int) -> OutboxMessage.Unfit {
    OutboxMessage.Unfit(
      "line \(line), in the header, is not of the form  Name: value",
      help: "put the line right, or leave an empty line between the header and the text")
  }
}
