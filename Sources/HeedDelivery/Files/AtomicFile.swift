#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that appears under its name when it is whole and on the disk, and not before.
package final class AtomicFile {
  package let path: String
  private let folder: Directory
  private let temporary: String
  private var file: Int32?

  /// Begins the file, in a folder that is made if it is not there.
  ///
  /// - Throws: `DeliveryError`.
  package init(folder path: String, name: String) throws {
    self.path = "\(path)/\(name)"
    folder = try Directory.make(path: path)
    temporary = "\(path)/.\(name).writing"
    let temporary = temporary
    guard !name.utf8.contains(UInt8(ascii: "/")) else {
      throw DeliveryError.badName(name, in: path)
    }
    file = try SystemCall.check(temporary, doing: "write") {
      open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
    }
  }

  deinit {
    guard let file else { return }
    close(file)
    unlink(temporary)
  }

  /// Adds bytes at the end.
  ///
  /// - Throws: `DeliveryError`.
  package func write(_ bytes: [UInt8]) throws {
    guard let file else { return }
    try bytes.withUnsafeBytes { try SystemCall.writeAll($0, to: file, path: path) }
  }

  /// Puts the file in place, instead of one of that name; nothing can be added after.
  ///
  /// - Throws: `DeliveryError`; then a file of that name is as it was.
  package func finish() throws {
    guard let file else { return }
    try SystemCall.check(path, doing: "write") { fsync(file) }
    try SystemCall.check(path, doing: "write") { rename(temporary, path) }
    close(file)
    self.file = nil
    try folder.syncNames()
  }
}
