#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An open folder, whose files are reached by name without walking its path again.
///
/// It may be used from several threads. Names are names only: one with a slash is refused.
final class Directory: Sendable {
  let path: String
  let descriptor: Int32

  /// Opens the folder at `path`.
  ///
  /// - Throws: `DeliveryError`.
  init(path: String) throws {
    self.path = path
    descriptor = try SystemCall.check(path, doing: "open the folder") {
      open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
  }

  deinit {
    close(descriptor)
  }

  /// Opens the folder at `path`, making it and those above it if they are not there.
  ///
  /// - Throws: `DeliveryError`.
  static func make(path: String) throws -> Directory {
    try makeFolder(path)
    return try Directory(path: path)
  }

  /// Whether anything has this path.
  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// Whether it is certain that nothing has this path.
  static func isMissing(_ path: String) -> Bool {
    access(path, F_OK) != 0 && errno == ENOENT
  }

  /// Whether a folder has this path; what only leads to one does not count.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Opens the folder at `path`; nil when it is certain that it is not there.
  ///
  /// - Throws: `DeliveryError`, also where nobody may look.
  static func existing(path: String) throws -> Directory? {
    do {
      return try Directory(path: path)
    } catch let error as DeliveryError {
      if isMissing(path) { return nil }
      throw error
    }
  }

  private static func makeFolder(_ path: String) throws {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    if errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    try SystemCall.check(path, doing: "make the folder") {
      mkdir(path, 0o777) == 0 || errno == EEXIST ? 0 : -1
    }
  }

  /// Writes a file, in place of one of that name.
  ///
  /// The file is not whole until the call returns, and not on the disk until `sync`.
  ///
  /// - Throws: `DeliveryError`; then there is no file of that name.
  func write(_ bytes: UnsafeRawBufferPointer, to name: String) throws {
    try checkName(name)
    let file = try SystemCall.check(path, doing: "write a letter to") {
      openat(descriptor, name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
    }
    do {
      defer { close(file) }
      try SystemCall.writeAll(bytes, to: file, path: path)
      #if !os(Linux)
        // No call there puts the files of a whole disk in place.
        try SystemCall.check(path, doing: "write a letter to") { fsync(file) }
      #endif
    } catch {
      unlinkat(descriptor, name, 0)
      throw error
    }
  }

  /// Moves a file to another folder of the same disk, in place of one of that name there.
  ///
  /// - Returns: Whether there was such a file.
  /// - Throws: `DeliveryError`.
  func move(_ name: String, to other: Directory) throws -> Bool {
    try checkName(name)
    let result = SystemCall.retrying { renameat(descriptor, name, other.descriptor, name) }
    if result != 0 && errno == ENOENT { return false }
    try SystemCall.check(other.path, doing: "move letters to") { result }
    return true
  }

  /// Takes a file over from another folder of the same disk, under another name.
  ///
  /// - Throws: `DeliveryError`, also when there is a file of that name.
  func receive(_ name: String, from other: Directory, as newName: String) throws {
    try checkName(name)
    try checkName(newName)
    guard try !contains(newName) else { throw DeliveryError.badName(newName, in: path) }
    try SystemCall.check(path, doing: "move letters to") {
      renameat(other.descriptor, name, descriptor, newName)
    }
  }

  /// Removes a file; one that is not there is as good as removed.
  ///
  /// - Throws: `DeliveryError`.
  func remove(_ name: String) throws {
    try checkName(name)
    try SystemCall.check("\(path)/\(name)", doing: "remove") {
      unlinkat(descriptor, name, 0) == 0 || errno == ENOENT ? 0 : -1
    }
  }

  /// Whether there is a file of this name, be it a link that leads nowhere.
  ///
  /// - Throws: `DeliveryError` where nobody may look.
  func contains(_ name: String) throws -> Bool {
    try checkName(name)
    if faccessat(descriptor, name, F_OK, AT_SYMLINK_NOFOLLOW) == 0 { return true }
    if errno == ENOENT { return false }
    throw DeliveryError(code: errno, path: "\(path)/\(name)", doing: "look for")
  }

  /// Returns once the names in this folder are on the disk.
  ///
  /// - Throws: `DeliveryError`.
  func syncNames() throws {
    try SystemCall.check(path, doing: "write to") { fsync(descriptor) }
  }

  /// Returns once every file written on the same disk is on it.
  ///
  /// - Throws: `DeliveryError`.
  func syncDisk() throws {
    #if os(Linux)
      try SystemCall.check(path, doing: "write to") { DiskSync.syncDisk(of: descriptor) }
    #else
      try syncNames()
    #endif
  }

  func checkName(_ name: String) throws {
    let isSafe = name.utf8.allSatisfy { $0 != UInt8(ascii: "/") && $0 != 0 }
    guard isSafe, !name.isEmpty, name != ".", name != "..", name.utf8.count <= 255 else {
      throw DeliveryError.badName(name, in: path)
    }
  }
}
