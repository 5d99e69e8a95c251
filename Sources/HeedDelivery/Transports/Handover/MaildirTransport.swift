/// Puts letters into a folder in the form of Maildir, for another program to send or to look at.
///
/// A letter is named by its Message-ID, and never takes the place of another: where the name is
/// taken it gets a further one. The same letter, byte for byte, is there once, however often it is
/// put there, until a mail program takes it away or files it under a name that only it knows.
package final class MaildirTransport: Transport {
  private let path: String
  private let sync: (Directory) throws -> Void

  /// Names the folder, which is made when it is not there, unless the one above it is missing too.
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
    let bytes = Self.file(message, envelope)
    let new: Directory
    let place: String
    do {
      try makeFolders()
      new = try Directory(path: "\(path)/new")
      let file = try AtomicFile(folder: "\(path)/tmp", name: name)
      try file.write(bytes)
      try file.finish()
      let tmp = try Directory(path: "\(path)/tmp")
      // What stays there is no letter to mail programs.
      defer { try? tmp.remove(name) }
      guard let free = try publish(bytes, name, from: tmp, to: new) else {
        return .unknown("another program took the letter out of \(path)/tmp")
      }
      place = free
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
    return .accepted(ServerReply(code: nil, text: "written to \(path)/\(place)"))
  }

  /// The letter as a file of this system, whose lines end with LF.
  private static func file(_ message: WireMessage, _ envelope: Envelope) -> [UInt8] {
    let head = "Return-Path: <\(envelope.sender)>\nDelivered-To: \(envelope.recipient)\n"
    return Array(head.utf8) + message.bytes.filter { $0 != UInt8(ascii: "\r") }
  }

  /// Puts a file of `tmp` into `new` under its name, or the next one that no other letter has.
  ///
  /// - Returns: where the letter is, which may have been there before; nil when the file is gone.
  private func publish(
    _ bytes: [UInt8], _ name: String, from tmp: Directory, to new: Directory
  ) throws -> String? {
    let cur = try Directory(path: "\(path)/cur")
    var free = name
    var number = 1
    while true {
      let filed = try Self.filedEndings.map { free + $0 }.first(where: cur.contains)
      if let filed {
        if cur.holds(bytes, as: filed) { return "cur/\(filed)" }
      } else {
        switch try tmp.link(name, to: new, as: free) {
        case .done: return "new/\(free)"
        case .isGone: return nil
        case .nameIsTaken: if new.holds(bytes, as: free) { return "new/\(free)" }
        }
      }
      number += 1
      free = "\(name).\(number)"
    }
  }

  /// Makes the folder and those in it, but none above: a slip in its path must not go unnoticed.
  private func makeFolders() throws {
    let parent = Self.parent(of: path)
    guard !Directory.isMissing(parent) else {
      throw TransportFailure(
        .settings, "the folder \(parent) is not there",
        help: "make it, or put right the address maildir:\(path)")
    }
    for name in ["tmp", "new", "cur"] { _ = try Directory.make(path: "\(path)/\(name)") }
  }

  private static func parent(of path: String) -> String {
    let parts = path.split(separator: "/").dropLast()
    return "/" + parts.joined(separator: "/")
  }

  package func check() throws(TransportFailure) -> String {
    do {
      try makeFolders()
      let probe = try AtomicFile(folder: "\(path)/tmp", name: "heed-check")
      try probe.write([])
    } catch {
      throw TransportFailure(.handover, error)
    }
    return "letters can be written to \(path)"
  }

  /// What mail programs add to the name of a letter that they show, and of one that was read.
  private static let filedEndings = [":2,", ":2,S"]
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
