/// Cuts a file into its messages, whatever their number: an mbox at its lines `From `, which a blank
/// line comes before; any other file is one message.
struct MboxSplitter {
  private let path: String
  private var message: [UInt8] = []
  private var line: [UInt8] = []
  /// Nil until the first line is known.
  private var isMbox: Bool?
  private var wasBlank = true
  private var isTooLarge = false
  private var number = 0

  private static let mark = Array("From ".utf8)

  init(path: String) {
    self.path = path
  }

  /// Takes the next bytes of the file.
  mutating func take(_ bytes: ArraySlice<UInt8>, _ body: (Mailbox.Item) throws -> Void) throws {
    var rest = bytes
    while let newline = rest.firstIndex(of: 0x0A) {
      append(rest[...newline])
      try endLine(body)
      rest = rest[(newline + 1)...]
    }
    append(rest)
  }

  /// Takes the end of the file.
  mutating func finish(_ body: (Mailbox.Item) throws -> Void) throws {
    if !line.isEmpty { try endLine(body) }
    try endMessage(body)
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    if line.count + message.count + bytes.count > Mailbox.messageLimit {
      isTooLarge = true
      line = Array(bytes.suffix(1))
      message.removeAll()
    } else {
      line += bytes
    }
  }

  private mutating func endLine(_ body: (Mailbox.Item) throws -> Void) throws {
    let isMark = wasBlank && line.starts(with: Self.mark)
    if isMbox == nil { isMbox = isMark }
    if isMbox == true, isMark {
      try endMessage(body)
    } else {
      wasBlank = line == [0x0A] || line == [0x0D, 0x0A]
      message += isMbox == true ? Self.unquoted(line) : line[...]
    }
    line.removeAll(keepingCapacity: true)
  }

  private mutating func endMessage(_ body: (Mailbox.Item) throws -> Void) throws {
    if isTooLarge {
      try body(.tooLarge(number == 0 ? path : "\(path), message \(number + 1)"))
    } else if message.contains(where: { $0 != 0x0A && $0 != 0x0D }) {
      try body(.message(message))
    }
    if isTooLarge || !message.isEmpty { number += 1 }
    message.removeAll()
    isTooLarge = false
    wasBlank = false
  }

  /// `>From ` stands for `From ` at the beginning of a line.
  private static func unquoted(_ line: [UInt8]) -> ArraySlice<UInt8> {
    let rest = line.drop { $0 == UInt8(ascii: ">") }
    return rest.starts(with: mark) && rest.count < line.count ? line.dropFirst() : line[...]
  }
}
