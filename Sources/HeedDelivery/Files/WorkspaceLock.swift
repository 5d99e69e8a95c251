#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Keeps a second program from working in the workspace at the same time.
///
/// The lock is on the open file (`flock`), so the system releases it when the program ends, in
/// whatever way; the file itself stays and only tells who holds the lock.
package final class WorkspaceLock: Sendable {
  private let file: Int32
  private let path: String

  /// Takes the lock, or says who has it.
  ///
  /// - Parameters:
  ///   - path: The lock file, which is made with its folder if it is not there.
  ///   - now: The time to show to others, in seconds since 1970.
  /// - Throws: `DeliveryError`; of kind `locked` when another program has the lock.
  package init(path: String, now: Int64) throws {
    if let slash = path.lastIndex(of: "/") { _ = try Directory.make(path: String(path[..<slash])) }
    var file = try Self.lockedFile(path)
    // It may have been removed after it was opened; then another program has, or will have, the next.
    for _ in 0..<Self.mostAttempts where !Self.isFile(file, at: path) {
      close(file)
      file = try Self.lockedFile(path)
    }
    self.file = file
    self.path = path
    try check()
    try Self.describe(in: file, path: path, now: now)
  }

  private static let mostAttempts = 5

  private static func lockedFile(_ path: String) throws -> Int32 {
    let file = try SystemCall.check(path, doing: "open the lock") {
      open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    }
    do {
      try lock(file, path: path)
    } catch {
      close(file)
      throw error
    }
    return file
  }

  /// Whether the lock still keeps others out: somebody who removes its file lets them in.
  package var isInPlace: Bool { Self.isFile(file, at: path) }

  /// Makes sure that the lock still keeps others out.
  ///
  /// - Throws: `DeliveryError` of kind `locked`.
  package func check() throws {
    guard !isInPlace else { return }
    throw DeliveryError(
      .locked, path: path,
      "\(path) was removed while heed was at work, which lets a second heed in",
      help: "leave the file alone: it goes on existing and does no harm; then run the same command "
        + "again")
  }

  private static func isFile(_ file: Int32, at path: String) -> Bool {
    var own = stat()
    var there = stat()
    return fstat(file, &own) == 0 && stat(path, &there) == 0 && own.st_ino == there.st_ino
      && own.st_dev == there.st_dev
  }

  deinit {
    close(file)
  }

  /// Whether another program has the lock at this moment.
  ///
  /// - Throws: `DeliveryError`.
  package static func isHeld(path: String) throws -> Bool {
    if Directory.isMissing(path) { return false }
    let file = try SystemCall.check(path, doing: "open the lock") {
      open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    }
    defer { close(file) }
    return SystemCall.retrying { flock(file, LOCK_SH | LOCK_NB) } != 0
  }

  /// Takes the lock, also from one who only looks whether it is held.
  private static func lock(_ file: Int32, path: String) throws {
    for pause in [0, 5000, 5000] as [UInt32] {
      usleep(pause)
      if SystemCall.retrying({ flock(file, LOCK_EX | LOCK_NB) }) == 0 { return }
    }
    guard errno == EWOULDBLOCK else {
      throw DeliveryError(code: errno, path: path, doing: "lock")
    }
    throw DeliveryError(
      .locked, path: path, "another heed\(holder(of: file)) is working in this workspace",
      help: "wait until it is done, then run the same command again")
  }

  private static func describe(in file: Int32, path: String, now: Int64) throws {
    let text = Array("process \(getpid())\nsince \(UTCTime(seconds: now).readable)\n".utf8)
    try SystemCall.check(path, doing: "write") { ftruncate(file, 0) }
    try text.withUnsafeBytes { try SystemCall.writeAll($0, to: file, path: path) }
  }

  /// Who holds the lock, as far as the file tells: ` (process 12, since ...)`.
  private static func holder(of file: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = pread(file, &bytes, bytes.count, 0)
    guard count > 0 else { return "" }
    let lines = bytes.prefix(count).split(separator: UInt8(ascii: "\n"))
      .map { String(decoding: $0, as: UTF8.self) }
    guard lines.count == 2, lines[0].hasPrefix("process "), lines[1].hasPrefix("since ") else {
      return ""
    }
    return " (\(lines[0]), \(lines[1]))"
  }
}
