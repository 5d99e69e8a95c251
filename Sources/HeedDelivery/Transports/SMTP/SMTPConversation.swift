import CCurl

/// What is said while one letter is handed over: the letter for the server, and what the server
/// answers.
///
/// libcurl calls it from the thread that waits for the letter to be handed over.
final class SMTPConversation {
  /// The command that was sent last.
  enum Command: Hashable, Sendable {
    /// None: the connection is being made, or the server's greeting is waited for.
    case none
    case hello, startTLS, login, sender, recipient, data
  }

  private let message: UnsafeRawBufferPointer
  private let patience: SMTPPatience
  private var taken = 0
  private var lastSign = ContinuousClock.now
  private var answer: [UInt8] = []

  /// After the farewell, which libcurl says when a letter failed, the server's answers say nothing.
  private var isOver = false

  private(set) var command = Command.none
  /// Whether a login was tried on a connection that was made for this letter.
  private(set) var hasLoggedIn = false

  init(_ message: UnsafeRawBufferPointer, patience: SMTPPatience) {
    self.message = message
    self.patience = patience
  }

  /// Whether a byte of the letter may have left.
  var hasBegun: Bool { taken > 0 }

  /// Whether the letter and the line that ends it may have left.
  var isHandedOver: Bool { taken == message.count }

  /// The server's answer to the last command or to the letter, without codes, in one text.
  var answerText: String {
    answer.split(separator: UInt8(ascii: "\n")).map { line in
      String(decoding: line.dropFirst(min(4, line.count)), as: UTF8.self)
    }.joined(separator: " ")
  }

  /// Gives the next bytes of the letter.
  func take(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let part = message[taken...].prefix(buffer.count)
    buffer.copyBytes(from: part)
    taken += part.count
    answer = []
    lastSign = .now
    return part.count
  }

  /// Hears a line of the server.
  func hear(_ line: UnsafeRawBufferPointer) {
    lastSign = .now
    if !isOver && answer.count < Self.answerLimit {
      answer.append(contentsOf: line.prefix(Self.answerLimit))
    }
  }

  /// Notes which command is sent; nothing of it is kept, as it may hold a password.
  func note(_ bytes: UnsafeRawBufferPointer) {
    lastSign = .now
    isOver = isOver || bytes.starts(with: "QUIT".utf8)
    guard !isOver else { return }
    // The older greeting is tried when the newer one was refused, and that is what counts.
    if !bytes.starts(with: "HELO".utf8) { answer = [] }
    for (verb, command) in Self.commands where bytes.starts(with: verb.utf8) {
      self.command = command
    }
    if command == .login { hasLoggedIn = true }
  }

  /// Whether the server has been silent for too long.
  var isSilent: Bool {
    let limit = isHandedOver ? patience.verdict : patience.silence
    return lastSign.duration(to: .now) > .seconds(limit)
  }

  private static let answerLimit = 2000

  private static let commands: [(verb: String, command: Command)] = [
    ("EHLO", .hello), ("HELO", .hello), ("STARTTLS", .startTLS), ("AUTH", .login),
    ("MAIL FROM", .sender), ("RCPT TO", .recipient), ("DATA", .data),
  ]
}

extension SMTPConversation {
  /// The conversation that libcurl hands back as the last argument of its calls.
  private static func at(_ pointer: UnsafeMutableRawPointer?) -> SMTPConversation? {
    pointer.map { Unmanaged<SMTPConversation>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Makes libcurl call this conversation, which must last until `detach`.
  func attach(to handle: CurlHandle) {
    Self.set(Unmanaged.passUnretained(self).toOpaque(), for: handle)
  }

  /// Makes libcurl call no conversation, as it may when it closes a connection later on.
  static func detach(from handle: CurlHandle) {
    set(nil, for: handle)
  }

  private static func set(_ pointer: UnsafeMutableRawPointer?, for handle: CurlHandle) {
    for option in [CURLOPT_READDATA, CURLOPT_HEADERDATA, CURLOPT_DEBUGDATA, CURLOPT_XFERINFODATA] {
      handle.set(option, pointer: pointer)
    }
  }

  /// Tells libcurl, once for a handle, how conversations are called.
  static func prepare(_ handle: CurlHandle) {
    handle.onRead { buffer, size, count, pointer in
      guard let buffer, let conversation = SMTPConversation.at(pointer) else {
        return Int(CURL_READFUNC_ABORT)
      }
      return conversation.take(
        into: UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
    }
    handle.onHeader { buffer, size, count, pointer in
      SMTPConversation.at(pointer)?.hear(UnsafeRawBufferPointer(start: buffer, count: size * count))
      return size * count
    }
    handle.onDebug { _, kind, bytes, count, pointer in
      if kind == CURLINFO_HEADER_OUT {
        SMTPConversation.at(pointer)?.note(UnsafeRawBufferPointer(start: bytes, count: count))
      }
      return 0
    }
    handle.onProgress { pointer, _, _, _, _ in
      SMTPConversation.at(pointer)?.isSilent == true ? 1 : 0
    }
  }
}
