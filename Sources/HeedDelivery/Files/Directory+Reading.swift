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
  /// - Throws: `DeliveryError`, of kind `notALetter` for a file that is larger, or no regular file.
  func read(_ name: String, limit: Int) throws -> [UInt8] {
    guard let bytes = try readIfThere(name, limit: limit) else {
      throw DeliveryError(code: ENOENT, path: "\(path)/\(name)", doing: "read")
    }
    return bytes
  }

  /// Reads a whole file; nil when it is not there.
  ///
  /// - Parameters:
  ///   - name: the file's name.
  ///   - limit: the most bytes that are read.
  /// - Returns: its bytes.
  /// - Throws: `DeliveryError`, of kind `notALetter` for a file that is larger, or no regular file.
  func readIfThere(_ name: String, limit: Int) throws -> [UInt8]? {
    try checkName(name)
    let file = SystemCall.retrying {
      openat(descriptor, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    }
    if file < 0 {
      switch errno {
      case ENOENT: return nil
      // A link or a socket.
      case ELOOP, ENXIO: throw DeliveryError.notALetter("\(path)/\(name)")
      case let code: throw DeliveryError(code: code, path: "\(path)/\(name)", doing: "read")
      }
    }
    defer { close(file) }
    var status = stat()
    try SystemCall.check("\(path)/\(name)", doing: "read") { fstat(file, &status) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else {
      throw DeliveryError.notALetter("\(path)/\(name)")
    }
    return try [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      while count < buffer.count {
        let read = try SystemCall.check("\(path)/\(name)", doing: "read") {
          pread(file, buffer.baseAddress?.advanced(by: count), buffer.count - count, off_t(count))
        }
        if read == 0 { break }
        count += read
      }
    }
  }
}
