#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Directory {
  /// What came of giving a file a second name.
  enum LinkOutcome {
    case done
    /// There is another file, or the same, under the new name; it is as it was.
    case nameIsTaken
    /// The file that was to get the name is not there any more.
    case isGone
  }

  /// Gives a file a second name, in another folder of the same disk; where a disk knows no second
  /// names, the file is moved.
  ///
  /// - Throws: `DeliveryError`.
  func link(_ name: String, to other: Directory, as newName: String) throws -> LinkOutcome {
    try checkName(name)
    try other.checkName(newName)
    let result = SystemCall.retrying {
      linkat(descriptor, name, other.descriptor, newName, 0)
    }
    let reason = result == 0 ? 0 : errno
    switch reason {
    case EEXIST: return .nameIsTaken
    case ENOENT: return .isGone
    case EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS: return try move(name, to: other, as: newName)
    default:
      errno = reason
      try SystemCall.check(other.path, doing: "move letters to") { result }
      return .done
    }
  }

  /// The same without a second name; two programs at once could take each other's for free.
  private func move(
    _ name: String, to other: Directory, as newName: String
  ) throws -> LinkOutcome {
    if try other.contains(newName) { return .nameIsTaken }
    let result = SystemCall.retrying { renameat(descriptor, name, other.descriptor, newName) }
    if result != 0 && errno == ENOENT { return .isGone }
    try SystemCall.check(other.path, doing: "move letters to") { result }
    return .done
  }

  /// Whether a file of this name can be read and consists of these bytes.
  func holds(_ bytes: [UInt8], as name: String) -> Bool {
    (try? readIfThere(name, limit: bytes.count)) == bytes
  }
}
