/// Writes header fields: folded, encoded where not ASCII, and free of line breaks of their own.
enum HeaderField {
  /// The columns a line of a header should keep to (RFC 5322, section 2.1.1).
  static let lineLimit = 78

  /// Appends `name: text`, where the text is free, as in `Subject`.
  static func append(
    _ name: StaticString, text: String, to output: inout [UInt8]
  ) throws(MessageError) {
    try check(text, in: name)
    let start = begin(name, to: &output)
    let isPlain = PlainWords.isPlain(text) { (0x21...0x7E).contains($0) }
    if isPlain, PlainWords.fits(text, firstColumn: output.count - start) {
      PlainWords.append(text, lineStart: start, to: &output)
    } else {
      EncodedWord.append(text, lineStart: start, to: &output)
    }
    output.appendLineEnd()
  }

  /// Appends `name: mailbox`.
  static func append(
    _ name: StaticString, _ mailbox: Mailbox, to output: inout [UInt8]
  ) throws(MessageError) {
    let start = begin(name, to: &output)
    if let person = mailbox.name, !person.isEmpty {
      try check(person, in: name)
      let lineStart = DisplayName.append(person, lineStart: start, to: &output)
      let column = output.count - lineStart
      let needed = mailbox.address.wire.utf8.count + 3
      if column + needed > lineLimit { output.appendLineEnd() }
      output.append(0x20)
      appendBracketed(mailbox.address.wire, to: &output)
    } else {
      output.append(contentsOf: mailbox.address.wire.utf8)
    }
    output.appendLineEnd()
  }

  /// Appends `name: <id>`.
  static func append(_ name: StaticString, _ identifier: MessageID, to output: inout [UInt8]) {
    _ = begin(name, to: &output)
    appendBracketed(identifier.text, to: &output)
    output.appendLineEnd()
  }

  /// Appends `name: <id>` for several, each after the first on a line of its own; or nothing.
  static func append(_ name: StaticString, _ identifiers: [MessageID], to output: inout [UInt8]) {
    guard !identifiers.isEmpty else { return }
    _ = begin(name, to: &output)
    for (position, identifier) in identifiers.enumerated() {
      if position > 0 { output.append("\r\n ") }
      appendBracketed(identifier.text, to: &output)
    }
    output.appendLineEnd()
  }

  /// Appends `name: ` and returns where the line begins.
  static func begin(_ name: StaticString, to output: inout [UInt8]) -> Int {
    let start = output.count
    output.append(name)
    output.append(": ")
    return start
  }

  static func appendBracketed(_ text: String, to output: inout [UInt8]) {
    output.append(0x3C)
    output.append(contentsOf: text.utf8)
    output.append(0x3E)
  }

  private static func check(_ text: String, in name: StaticString) throws(MessageError) {
    if ControlCharacters.isIn(text) { throw .controlCharacter(in: "\(name)") }
  }
}
