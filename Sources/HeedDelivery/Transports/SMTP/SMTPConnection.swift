import CCurl

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A connection to a mail server that has greeted, is encrypted if it must be, and knows who is
/// logged in.
///
/// libcurl makes it and keeps it secret; what is said on it from then on is said here.
final class SMTPConnection {
  /// Whether the server takes several commands at once (RFC 2920).
  let takesManyCommands: Bool
  /// Whether it wants to know how large a letter is (RFC 1870).
  let wantsSize: Bool
  /// Whether it was used for a letter before, and may have been given up by the server since.
  var isUsed = false

  private let handle: CurlHandle
  private let socket: Int32
  private var replies = SMTPReplyReader()
  private var buffer = [UInt8](repeating: 0, count: 4096)

  /// How a connection ends, of which no more is to be expected.
  enum Loss: Error {
    case closed
    case silent
  }

  /// - Parameters:
  ///   - handle: connected.
  ///   - handshake: what was said on it.
  init(_ handle: CurlHandle, _ handshake: SMTPHandshake) {
    self.handle = handle
    socket = handle.socket
    takesManyCommands = handshake.extensions.contains("PIPELINING")
    wantsSize = handshake.extensions.contains("SIZE")
  }

  /// Seconds for what is no more than good manners.
  private static let courtesy = 5

  /// Whether the server has said no more than it was asked for, as far as it was heard.
  ///
  /// Otherwise its next answer may be one to another question.
  var hasNothingLeft: Bool { !replies.hasRest }

  /// Whether nothing has come that was not asked for, such as the server's farewell.
  var isQuiet: Bool {
    guard hasNothingLeft, let hasCome = try? receive() else { return false }
    return !hasCome
  }

  /// Takes leave.
  ///
  /// A connection that is let go of without it is just closed.
  func quit() {
    let deadline = ContinuousClock.now + .seconds(Self.courtesy)
    guard (try? send("QUIT\r\n", until: deadline)) == true else { return }
    _ = try? reply(within: Self.courtesy, until: deadline)
  }

  /// Gives up a letter that the server did not want.
  ///
  /// - Parameter unanswered: how many commands have no answer yet.
  /// - Returns: whether the connection is fit for another letter.
  func reset(unanswered: Int) -> Bool {
    let deadline = ContinuousClock.now + .seconds(Self.courtesy)
    do throws(Loss) {
      for _ in 0..<unanswered {
        // One that says yes to `DATA` all the same waits for a letter now.
        if try reply(within: Self.courtesy, until: deadline).code == 354 { return false }
      }
      guard try send("RSET\r\n", until: deadline) else { return false }
      return try reply(within: Self.courtesy, until: deadline).isYes
    } catch {
      return false
    }
  }

  /// Sends commands, each with the end of its line; as `send` of bytes.
  func send(_ commands: String, until deadline: ContinuousClock.Instant) throws(Loss) -> Bool {
    let bytes = Array(commands.utf8)
    return try send(bytes[...], until: deadline)
  }

  /// Sends bytes, waiting until the system has taken all of them.
  ///
  /// - Parameters:
  ///   - bytes: what is sent.
  ///   - deadline: when to give up.
  /// - Returns: false when the server did not wait for the last of them before it said something.
  /// - Throws: `Loss`.
  func send(
    _ bytes: ArraySlice<UInt8>, until deadline: ContinuousClock.Instant
  ) throws(Loss) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let (result, count) = rest.withUnsafeBytes(handle.send)
      rest = rest.dropFirst(count)
      switch result {
      case CURLE_OK: break
      case CURLE_AGAIN:
        try wait(POLLIN | POLLOUT, until: deadline)
        if try receive() { return false }
      default: throw .closed
      }
    }
    return true
  }

  /// Waits for the next answer.
  ///
  /// - Parameters:
  ///   - seconds: how long the server may say nothing.
  ///   - deadline: when to give up, whatever it says.
  /// - Returns: the answer.
  /// - Throws: `Loss`.
  func reply(
    within seconds: Int, until deadline: ContinuousClock.Instant
  ) throws(Loss) -> SMTPReply {
    while true {
      if let reply = replies.next() { return reply }
      guard !replies.isTooLong else { throw .closed }
      if try receive() { continue }
      try wait(POLLIN, until: min(deadline, .now + .seconds(seconds)))
    }
  }

  /// Takes what has come, without waiting; whether there was something.
  private func receive() throws(Loss) -> Bool {
    let (result, count) = buffer.withUnsafeMutableBytes(handle.receive)
    switch result {
    case CURLE_OK where count > 0:
      replies.append(buffer[..<count])
      return true
    case CURLE_AGAIN: return false
    default: throw .closed
    }
  }

  /// Waits until the connection is ready for something.
  private func wait(_ events: Int32, until deadline: ContinuousClock.Instant) throws(Loss) {
    var request = pollfd(fd: socket, events: Int16(events), revents: 0)
    let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
    let limit = Int32(max(0, min(left.rounded(.up), 1e9)))
    if SystemCall.retrying({ poll(&request, 1, limit) }) == 0 { throw .silent }
  }
}
