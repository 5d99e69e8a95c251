import Foundation

/// Every file of a folder with its bytes, by path.
///
/// The log and the index that SQLite keeps beside a ledger come and go, and the lock tells who had it
/// last; the cache holds what can be worked out again. They are left out.
struct Listing: Equatable {
  let files: [String: Data]

  /// A folder that is not there has no files.
  init(_ folder: URL) throws {
    var files: [String: Data] = [:]
    guard FileManager.default.fileExists(atPath: folder.path) else {
      self.files = files
      return
    }
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where !path.hasSuffix("-wal") && !path.hasSuffix("-shm") && !path.hasSuffix(".heed/lock") {
      let url = folder.appending(path: path)
      if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        files[path] = try Data(contentsOf: url)
      }
    }
    self.files = files
  }

  /// The paths at which two listings differ.
  func differences(from other: Listing) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }
}
