/// The header of a message as people read it: one line a field, encoded words decoded.
struct MessageHead {
  let lines: [LetterPreview.HeaderLine]

  /// Reads the header of a message of heed's own form.
  init(_ message: [UInt8]) {
    var fields: [String] = []
    for line in message.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
      if line.isEmpty { break }
      if line.first == " ", let last = fields.popLast() {
        fields.append(last + line)
      } else {
        fields.append(line)
      }
    }
    lines = fields.map { field in
      let parts = field.split(separator: ":", maxSplits: 1)
      let value = parts.count < 2 ? "" : String(parts[1])
      return LetterPreview.HeaderLine(
        name: String(parts[0]), value: EncodedText.decoded(value).trimmingWhiteSpace)
    }
  }
}
