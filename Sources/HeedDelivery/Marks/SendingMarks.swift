#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The file in which it stands how far sending has come, until the ledger has it.
///
/// A mark is one call of the system, which costs next to nothing beside a commit. It survives the
/// end of the program, in whatever way that ends, and not that of the machine.
package final class SendingMarks {
  private let path: String
  private let file: Int32

  /// Begins the file anew: what stood in it must be in the ledger.
  ///
  /// - Throws: `DeliveryError`.
  package init(path: String) throws {
    self.path = path
    file = try SystemCall.check(path, doing: "write to") {
      open(path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    }
  }

  deinit {
    close(file)
  }

  /// Adds a mark.
  ///
  /// One that could not be written whole is no mark, and no other may follow it.
  ///
  /// - Throws: `DeliveryError`, of kind `diskFull` when there is no room.
  package func add(_ mark: SendingMark) throws {
    try mark.line.withUnsafeBytes { try SystemCall.writeAll($0, to: file, path: path) }
  }

  /// Removes the file, if it is there: everything in it must be in the ledger.
  ///
  /// - Throws: `DeliveryError`.
  package static func remove(path: String) throws {
    try SystemCall.check(path, doing: "remove") {
      unlink(path) == 0 || errno == ENOENT ? 0 : -1
    }
  }
}
