#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension SendingMarks {
  /// Reads the marks of a file, from the first on, in little memory.
  ///
  /// The last line may have been cut off when the program was stopped, and is then none.
  ///
  /// - Parameters:
  ///   - path: the file; one that is not there has no marks.
  ///   - body: is given each mark.
  /// - Returns: whether all lines are as they were written; what follows one that is not is not read.
  /// - Throws: `DeliveryError` when the file can't be read, and what `body` throws.
  package static func forEach(in path: String, _ body: (SendingMark) throws -> Void) throws -> Bool
  {
    let file = SystemCall.retrying {
      open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    }
    if file < 0 {
      let code = errno
      if code == ENOENT { return true }
      throw DeliveryError(code: code, path: path, doing: "read")
    }
    defer { close(file) }
    var rest: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = try SystemCall.check(path, doing: "read") { read(file, &buffer, buffer.count) }
      guard count > 0 else { return rest.count <= longestLine }
      rest += buffer[..<count]
      var start = 0
      while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
        guard let mark = SendingMark(rest[start..<end]) else { return false }
        try body(mark)
        start = end + 1
      }
      rest.removeFirst(start)
      guard rest.count <= longestLine else { return false }
    }
  }

  /// Far more bytes than any line has.
  private static let longestLine = 65_536
}
