#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Directory {
  /// Up to `limit` of the names in the folder, in no order.
  ///
  /// - Throws: `DeliveryError`.
  func names(limit: Int = .max) throws -> [String] {
    guard let stream = opendir(path) else {
      throw DeliveryError(code: errno, path: path, doing: "list the folder")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while names.count < limit, let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  /// The names in the folder at `path`; none when it is not there, or just gone.
  ///
  /// - Throws: `DeliveryError`.
  static func listedIfThere(path: String) throws -> [String] {
    do {
      return try existing(path: path)?.names() ?? []
    } catch let error as DeliveryError {
      if isMissing(path) { return [] }
      throw error
    }
  }

  /// Removes the files in the folder, and the folder.
  ///
  /// - Throws: `DeliveryError`.
  func removeAll() throws {
    while case let names = try names(limit: 1000), !names.isEmpty {
      for name in names { try remove(name) }
    }
    try Directory.removeEmpty(path: path)
  }

  /// Removes a folder if it is there; it must be empty.
  ///
  /// - Throws: `DeliveryError`.
  static func removeEmpty(path: String) throws {
    try SystemCall.check(path, doing: "remove the folder") {
      rmdir(path) == 0 || errno == ENOENT ? 0 : -1
    }
  }
}
