#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Messages on the disk: a file with one or several (mbox, RFC 4155), or a folder of files (Maildir).
package struct Mailbox {
  /// A larger message is passed over.
  package static let messageLimit = 25_000_000

  /// A message, or why it, or a file of a folder, was passed over.
  package enum Item {
    case message([UInt8])
    /// It is larger than can be read; where it stands.
    case tooLarge(String)
    /// A file of a folder that can't be read, or is no longer there.
    case unreadable(DeliveryError)
  }

  private let path: String

  package init(path: String) {
    self.path = path
  }

  /// Gives each message to `body`, one after the other; nothing is moved or marked.
  ///
  /// In a folder, what is no file is passed over, and a file that can't be read keeps no other from
  /// being read. A message that a mail program moves or marks meanwhile is looked for once more.
  ///
  /// - Throws: `DeliveryError`, also for what is neither a file nor a folder, such as a device that
  ///   never ends; and what `body` throws.
  package func forEach(_ body: (Item) throws -> Void) throws {
    var status = stat()
    try SystemCall.check(path, doing: "read") { stat(path, &status) }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      guard try read(path, body) else { throw DeliveryError.noMailbox(path) }
      return
    }
    let gone = try readFolders(where: { _ in true }, body)
    guard !gone.isEmpty else { return }
    for error in try readFolders(where: { gone[$0] != nil }, body).values {
      try body(.unreadable(error))
    }
  }

  /// Reads the messages that are wanted by their names.
  ///
  /// - Returns: those that went away meanwhile, by their names.
  private func readFolders(
    where isWanted: (Substring) -> Bool, _ body: (Item) throws -> Void
  ) throws -> [Substring: DeliveryError] {
    var gone: [Substring: DeliveryError] = [:]
    for folder in try folders() {
      for file in try Directory(path: folder).names().sorted() where !file.hasPrefix(".") {
        let name = Self.name(file)
        guard isWanted(name) else { continue }
        do {
          _ = try read("\(folder)/\(file)", body)
        } catch let error as DeliveryError {
          var status = stat()
          if lstat("\(folder)/\(file)", &status) != 0, errno == ENOENT {
            gone[name] = error
          } else {
            try body(.unreadable(error))
          }
        }
      }
    }
    return gone
  }

  /// What stays of a file's name while a message is moved and marked: all before the marks (Maildir).
  private static func name(_ file: String) -> Substring {
    file.prefix { $0 != ":" }
  }

  /// The folders of a Maildir with messages in them, or else the folder itself.
  private func folders() throws -> [String] {
    let parts = ["\(path)/cur", "\(path)/new"].filter { !Directory.isMissing($0) }
    return parts.isEmpty ? [path] : parts
  }

  /// Reads a file as it is now, not what is added to it meanwhile.
  ///
  /// - Returns: whether it is a file.
  private func read(_ file: String, _ body: (Item) throws -> Void) throws -> Bool {
    // Without waiting, as opening a pipe would for somebody to write into it.
    let descriptor = try SystemCall.check(file, doing: "read") {
      open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    }
    defer { close(descriptor) }
    var status = stat()
    try SystemCall.check(file, doing: "read") { fstat(descriptor, &status) }
    guard status.st_mode & S_IFMT == S_IFREG else { return false }
    var rest = Int(status.st_size)
    var splitter = MboxSplitter(path: file)
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while rest > 0 {
      let count = try SystemCall.check(file, doing: "read") {
        buffer.withUnsafeMutableBytes { Self.readSome(descriptor, $0) }
      }
      if count == 0 { break }
      try splitter.take(buffer[..<min(count, rest)], body)
      rest -= count
    }
    try splitter.finish(body)
    return true
  }

  private static func readSome(_ file: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Darwin)
      Darwin.read(file, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.read(file, buffer.baseAddress, buffer.count)
    #else
      Glibc.read(file, buffer.baseAddress, buffer.count)
    #endif
  }
}
