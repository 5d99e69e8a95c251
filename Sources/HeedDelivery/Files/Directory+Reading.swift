#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Directory {
  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - name: the file's name.
  ///   - limit: the most bytes that are read.
  /// - Returns: its bytes.
  /// - Throws: `DeliveryError`, also for a file that is larger, or no regular file.
  func read(_ name: String, limit: Int) throws -> [UInt8] {
    try checkName(name)
    let place = "\(path)/\(name)"
    let file = try SystemCall.check(place, doing: "read") {
      openat(descriptor, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    }
    defer { close(file) }
    var status = stat()
    try SystemCall.check(place, doing: "read") { fstat(file, &status) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else {
      throw DeliveryError(
        .other, path: place, "\(place) is not a letter: it is no file, or a very large one",
        help: "take it out of the outbox, then run the same command again")
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var count = 0
    while count < bytes.count {
      let read = try SystemCall.check(place, doing: "read") {
        bytes[count...].withUnsafeMutableBytes {
          pread(file, $0.baseAddress, $0.count, off_t(count))
        }
      }
      if read == 0 { break }
      count += read
    }
    return Array(bytes.prefix(count))
  }
}
