#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How much room there is on the disk of a folder.
package struct DiskSpace: Hashable, Sendable {
  /// In bytes.
  package let free: UInt64
  /// How many files can still be made; nil where the disk has no such limit.
  package let freeFiles: UInt64?

  /// - Throws: `DeliveryError`.
  package init(of folder: String) throws {
    var status = statvfs()
    try SystemCall.check(folder, doing: "look at the disk of") { statvfs(folder, &status) }
    free = UInt64(status.f_bavail) * UInt64(status.f_frsize)
    freeFiles = status.f_files == 0 ? nil : UInt64(status.f_favail)
  }

  /// Whether files can be made in a folder, or in the nearest one above it, where it is to be made.
  package static func canWrite(to folder: String) -> Bool {
    let path = nearest(to: folder)
    return Directory.isFolder(path) && access(path, W_OK | X_OK) == 0
  }

  /// The nearest folder that is there: the folder itself, or one above it.
  package static func nearest(to folder: String) -> String {
    var path = folder
    while !Directory.exists(path), let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      path = String(path[..<slash])
    }
    return path
  }
}
