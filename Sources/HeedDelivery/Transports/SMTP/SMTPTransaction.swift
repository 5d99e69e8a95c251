import CCurl

/// One letter on a connection (RFC 5321, section 3.3).
///
/// The letter follows only when the server has said yes to its sender, to its recipient and to
/// `DATA`. A server that takes several commands at once is given these three so (RFC 2920), which
/// saves two journeys there and back; each is answered on its own all the same.
struct SMTPTransaction {
  private let connection: SMTPConnection
  private let patience: SMTPPatience
  private let deadline: ContinuousClock.Instant

  /// A step before the letter.
  enum Command: Hashable {
    case sender, recipient, data
  }

  /// The command whose answer counts: the last one, or the one that was refused.
  private(set) var command = Command.sender
  /// The answer to it or, once the letter is handed over, to the letter; nil when none came.
  private(set) var reply: SMTPReply?
  /// Why there was none.
  private(set) var loss: SMTPConnection.Loss?
  /// Whether a byte of the letter may have left.
  private(set) var hasBegun = false
  /// Whether the letter and the line that ends it may have left.
  private(set) var isHandedOver = false
  /// Whether the connection is fit for another letter.
  private(set) var leavesConnection = false

  /// - Parameters:
  ///   - connection: one on which no letter was begun.
  ///   - size: the bytes of the letter.
  ///   - patience: how long the server is waited for.
  init(on connection: SMTPConnection, size: Int, patience: SMTPPatience) {
    self.connection = connection
    self.patience = patience
    deadline = .now + .seconds(patience.limit(size: size))
  }

  /// Whether the server has taken the letter on.
  var isAccepted: Bool { isHandedOver && reply?.code == 250 }

  /// Hands the letter over.
  mutating func perform(_ message: WireMessage, in envelope: Envelope) {
    do throws(SMTPConnection.Loss) {
      guard try open(message, envelope) else { return }
      try handOver(message)
    } catch {
      (reply, loss) = (nil, error)
    }
  }

  /// Says from whom and to whom the letter is; whether the server wants to have it.
  private mutating func open(
    _ message: WireMessage, _ envelope: Envelope
  ) throws(SMTPConnection.Loss) -> Bool {
    let size = connection.wantsSize ? " SIZE=\(message.bytes.count)" : ""
    let lines: [(command: Command, text: String)] = [
      (.sender, "MAIL FROM:<\(envelope.sender)>\(size)\r\n"),
      (.recipient, "RCPT TO:<\(envelope.recipient)>\r\n"),
      (.data, "DATA\r\n"),
    ]
    if connection.takesManyCommands {
      _ = try connection.send(lines.map(\.text).joined(), until: deadline)
    }
    for (index, line) in lines.enumerated() {
      command = line.command
      if !connection.takesManyCommands { _ = try connection.send(line.text, until: deadline) }
      let reply = try connection.reply(within: patience.silence, until: deadline)
      self.reply = reply
      guard command == .data ? reply.code == 354 : reply.isYes else {
        let unanswered = connection.takesManyCommands ? lines.count - index - 1 : 0
        leavesConnection = reply.isNo && connection.reset(unanswered: unanswered)
        return false
      }
    }
    guard connection.hasNothingLeft else {
      try hearOutOfTurn()
      return false
    }
    return true
  }

  /// Hears what the server says before it has the letter: a no counts, a yes means nothing.
  private mutating func hearOutOfTurn() throws(SMTPConnection.Loss) {
    let early = try connection.reply(within: patience.silence, until: deadline)
    guard early.code >= 400 else { throw .closed }
    reply = early
  }

  /// Gives the letter to the server, and hears what it has done with it.
  private mutating func handOver(_ message: WireMessage) throws(SMTPConnection.Loss) {
    let bytes = message.bytesWithEnd
    var rest = bytes[...]
    (reply, hasBegun) = (nil, true)
    while !rest.isEmpty {
      let piece = rest.prefix(Self.piece)
      rest = rest.dropFirst(Self.piece)
      isHandedOver = rest.isEmpty
      guard try connection.send(piece, until: deadline) else {
        return try hearOutOfTurn()
      }
    }
    let reply = try connection.reply(within: patience.verdict, until: deadline)
    self.reply = reply
    leavesConnection = isAccepted || reply.isNo
  }

  /// Only the last piece of so many bytes holds the end of the letter.
  private static let piece = 65_536
}
