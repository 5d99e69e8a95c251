/// A line of the file that is kept while letters are sent.
///
/// It begins with a checksum of what follows it, so that a line which was cut off is told from a
/// whole one: `2f3a9a7c0ddc2b1e end 9c41e0b7 51 sent 1795370371 250 2.0.0 Ok`.
///
/// Names hold no blanks.
package enum SendingMark: Hashable, Sendable {
  /// From here on marks may follow for the attempts of a batch. The second name tells this start of
  /// the machine from others; nil when it can't be told.
  case batch(String, boot: String?)
  /// The letter of an attempt is about to be handed over.
  case begin(batch: String, attempt: Int64)
  /// What came of it; the time is in seconds since 1970.
  case end(batch: String, attempt: Int64, End)

  package struct End: Hashable, Sendable {
    package let outcome: String
    package let at: Int64
    package let reply: String

    package init(outcome: String, at: Int64, reply: String) {
      self.outcome = outcome
      self.at = at
      self.reply = reply
    }
  }

  /// The line, with its end.
  var line: [UInt8] {
    let text = Array(words.utf8).map { $0 < 0x20 || $0 == 0x7F ? UInt8(ascii: " ") : $0 }
    return Self.checksum(text[...]) + [UInt8(ascii: " ")] + text + [UInt8(ascii: "\n")]
  }

  /// Reads a line without its end; nil when it is not as it was written.
  init?(_ line: ArraySlice<UInt8>) {
    let text = line.dropFirst(Self.checksumLength + 1)
    let start = Self.checksum(text) + [UInt8(ascii: " ")]
    guard !text.isEmpty, line.starts(with: start) else { return nil }
    let words = String(decoding: text, as: UTF8.self)
      .split(separator: " ", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
    switch (words.first, words.count) {
    case ("batch", 3):
      self = .batch(words[1], boot: words[2] == "-" ? nil : words[2])
    case ("begin", 3):
      guard let attempt = Int64(words[2]) else { return nil }
      self = .begin(batch: words[1], attempt: attempt)
    case ("end", 6):
      guard let attempt = Int64(words[2]), let time = Int64(words[4]) else { return nil }
      self = .end(
        batch: words[1], attempt: attempt, End(outcome: words[3], at: time, reply: words[5]))
    default: return nil
    }
  }

  private var words: String {
    switch self {
    case .batch(let name, let boot): "batch \(name) \(boot ?? "-")"
    case .begin(let batch, let attempt): "begin \(batch) \(attempt)"
    case .end(let batch, let attempt, let end):
      "end \(batch) \(attempt) \(end.outcome) \(end.at) \(end.reply)"
    }
  }

  private static let checksumLength = 16

  /// A hash in hexadecimal digits.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var hash = FNV1a()
    hash.add(bytes)
    return (0..<checksumLength).map { index in
      let digit = UInt8(truncatingIfNeeded: hash.value >> (60 - 4 * index)) & 0xF
      return digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
  }
}
