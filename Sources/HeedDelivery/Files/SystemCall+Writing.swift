#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension SystemCall {
  /// Writes all of the bytes, in as many calls as it takes.
  ///
  /// - Throws: `DeliveryError`.
  static func writeAll(_ bytes: UnsafeRawBufferPointer, to file: Int32, path: String) throws {
    var rest = bytes
    while !rest.isEmpty {
      let count = try check(path, doing: "write to") { write(file, rest.baseAddress, rest.count) }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }
}
