/// Puts letters into a folder in the form of Maildir, for another program to send or to look at.
///
/// A letter has the same file name each time, so that putting it there again replaces it; once a
/// mail program has taken it out of `new`, it is another letter.
package final class MaildirTransport: Transport {
  private let path: String
  private let sync: (Directory) throws -> Void

  /// Names the folder, which is made when it is not there.
  package convenience init(path: String) {
    self.init(path: path) { try $0.syncNames() }
  }

  /// - Parameters:
  ///   - path: the folder.
  ///   - sync: returns once the names in a folder are on the disk.
  init(path: String, sync: @escaping (Directory) throws -> Void) {
    self.path = path
    self.sync = sync
  }

  package func deliver(_ message: WireMessage, in envelope: Envelope) -> DeliveryOutcome {
    let name = Self.fileName(message.messageID)
    guard name.utf8.count <= Self.longestName else {
      return .refused(
        permanent: ServerReply(code: nil, text: "its Message-ID is too long for a file name"))
    }
    let new: Directory
    do {
      new = try Directory.make(path: "\(path)/new")
      guard try write(message, in: envelope, as: name).move(name, to: new) else {
        return .unknown("another program took the letter out of \(path)/tmp")
      }
    } catch {
      return .stopped(TransportFailure(.handover, error))
    }
    do {
      try sync(new)
    } catch {
      // A mail program may have found it.
      let reason = TransportFailure(.handover, error).message
      return .unknown("it was written to \(path)/new, and may not be there: \(reason)")
    }
    return .accepted(ServerReply(code: nil, text: "written to \(path)/new/\(name)"))
  }

  /// Writes a letter where mail programs don't look for it.
  private func write(
    _ message: WireMessage, in envelope: Envelope, as name: String
  ) throws -> Directory {
    let head = "Return-Path: <\(envelope.sender)>\nDelivered-To: \(envelope.recipient)\n"
    let file = try AtomicFile(folder: "\(path)/tmp", name: name)
    // As files are written on this system: lines end with LF.
    try file.write(Array(head.utf8) + message.bytes.filter { $0 != UInt8(ascii: "\r") })
    try file.finish()
    return try Directory(path: "\(path)/tmp")
  }

  package func check() throws(TransportFailure) -> String {
    do {
      for name in ["tmp", "new", "cur"] { _ = try Directory.make(path: "\(path)/\(name)") }
      let probe = try AtomicFile(folder: "\(path)/tmp", name: "heed-check")
      try probe.write([])
    } catch {
      throw TransportFailure(.handover, error)
    }
    return "letters can be written to \(path)"
  }

  /// Leaves room for what mail programs add.
  private static let longestName = 200

  /// The identifier with anything but letters, digits and `.-_@` as `=` and two digits.
  static func fileName(_ messageID: String) -> String {
    var name = "heed."
    for byte in messageID.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "@"):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        name += digits.count == 1 ? "=0\(digits)" : "=\(digits)"
      }
    }
    return name
  }
}
