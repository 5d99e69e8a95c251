import CCurl

/// What is said while a connection is made, up to the login.
///
/// libcurl calls it from the thread that waits for the connection.
final class SMTPHandshake {
  private let patience: SMTPPatience
  private var lastSign = ContinuousClock.now
  private var answer: [UInt8] = []

  /// After the farewell, which libcurl says when it gives up, the server's answers say nothing.
  private var isOver = false

  /// A step of making the connection.
  enum Command: Hashable {
    /// The server's greeting is waited for.
    case none
    case hello, startTLS, login
  }

  /// The command that was sent last.
  private(set) var command = Command.none
  /// Whether a login was tried.
  private(set) var hasLoggedIn = false
  /// What the server says it can do, as words in capitals such as `PIPELINING`.
  private(set) var extensions: Set<String> = []

  init(patience: SMTPPatience) {
    self.patience = patience
  }

  /// The server's answer to the last command, without codes, in one text.
  var answerText: String {
    answer.split(separator: UInt8(ascii: "\n")).map { line in
      String(decoding: line.dropFirst(min(4, line.count)), as: UTF8.self)
    }.joined(separator: " ")
  }

  /// Hears a line of the server.
  private func hear(_ line: UnsafeRawBufferPointer) {
    lastSign = .now
    guard !isOver, answer.count < Self.answerLimit else { return }
    answer.append(contentsOf: line.prefix(Self.answerLimit))
    guard command == .hello, line.starts(with: "250".utf8) else { return }
    let word = line.dropFirst(4).prefix { $0 > 0x20 }
    extensions.insert(String(decoding: word, as: UTF8.self).uppercased())
  }

  /// Notes which command is sent; nothing of it is kept, as it may hold a password.
  private func note(_ bytes: UnsafeRawBufferPointer) {
    lastSign = .now
    isOver = isOver || bytes.starts(with: "QUIT".utf8)
    guard !isOver else { return }
    // The older greeting is tried when the newer one was refused, and that is what counts.
    if !bytes.starts(with: "HELO".utf8) { answer = [] }
    for (verb, command) in Self.commands where bytes.starts(with: verb.utf8) {
      self.command = command
    }
    if command == .hello { extensions = [] }
    if command == .login { hasLoggedIn = true }
  }

  /// Whether the server has been silent for too long.
  private var isSilent: Bool {
    lastSign.duration(to: .now) > .seconds(patience.silence)
  }

  private static let answerLimit = 2000

  private static let commands: [(verb: String, command: Command)] = [
    ("EHLO", .hello), ("HELO", .hello), ("STARTTLS", .startTLS), ("AUTH", .login),
  ]
}

extension SMTPHandshake {
  /// The handshake that libcurl hands back as the last argument of its calls.
  private static func at(_ pointer: UnsafeMutableRawPointer?) -> SMTPHandshake? {
    pointer.map { Unmanaged<SMTPHandshake>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Makes libcurl call this handshake, which must last until `detach`.
  func attach(to handle: CurlHandle) {
    Self.set(Unmanaged.passUnretained(self).toOpaque(), for: handle)
    handle.onHeader { buffer, size, count, pointer in
      SMTPHandshake.at(pointer)?.hear(UnsafeRawBufferPointer(start: buffer, count: size * count))
      return size * count
    }
    handle.onDebug { _, kind, bytes, count, pointer in
      if kind == CURLINFO_HEADER_OUT {
        SMTPHandshake.at(pointer)?.note(UnsafeRawBufferPointer(start: bytes, count: count))
      }
      return 0
    }
    handle.onProgress { pointer, _, _, _, _ in
      SMTPHandshake.at(pointer)?.isSilent == true ? 1 : 0
    }
  }

  /// Makes libcurl call no handshake, as it may when it closes the connection later on.
  static func detach(from handle: CurlHandle) {
    set(nil, for: handle)
  }

  private static func set(_ pointer: UnsafeMutableRawPointer?, for handle: CurlHandle) {
    for option in [CURLOPT_HEADERDATA, CURLOPT_DEBUGDATA, CURLOPT_XFERINFODATA] {
      handle.set(option, pointer: pointer)
    }
  }
}
