import MIME

/// The header of a message as people read it: one line a field, encoded words decoded.
struct MessageHead {
  let lines: [LetterPreview.HeaderLine]

  /// Reads the header of a message.
  init(_ message: [UInt8]) {
    lines = MailHeader(message[...]).fields.map { field in
      let name = message[field.range].prefix { $0 != UInt8(ascii: ":") }
      return LetterPreview.HeaderLine(
        name: String(decoding: name, as: UTF8.self), value: EncodedText.decoded(field.value))
    }
  }
}
