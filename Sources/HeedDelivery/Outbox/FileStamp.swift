#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Tells a file from another in its place, and from itself with other bytes.
package struct FileStamp: Hashable, Sendable {
  private let file: UInt64
  private let size: Int64
  private let seconds: Int64
  private let nanoseconds: Int64

  /// The stamp of what lies at a path now; nil when there is nothing.
  init?(path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    file = UInt64(status.st_ino)
    size = Int64(status.st_size)
    #if canImport(Darwin)
      let changed = status.st_mtimespec
    #else
      let changed = status.st_mtim
    #endif
    seconds = Int64(changed.tv_sec)
    nanoseconds = Int64(changed.tv_nsec)
  }
}

extension Outbox {
  /// The stamp of a letter's file as it is now; nil when it is not in that part of the outbox.
  package func stamp(of file: String, in place: LetterPlace, run: String) -> FileStamp? {
    FileStamp(path: path(of: file, in: place, run: run))
  }
}
