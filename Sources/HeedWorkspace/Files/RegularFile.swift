import Foundation
import HeedCore

/// Files that are there as a whole and end: no folders, no pipes, which may keep heed waiting, and no
/// devices, which may never end.
enum RegularFile {
  /// Opens a file for reading.
  ///
  /// - Parameters:
  ///   - path: where it lies.
  ///   - name: what errors call it; nil for the path.
  /// - Returns: the file and its size in bytes.
  /// - Throws: `WorkspaceError`.
  static func open(
    _ path: String, named name: String? = nil
  ) throws(WorkspaceError) -> (handle: FileHandle, size: Int) {
    let name = name ?? path
    // Without waiting, as opening a pipe would for somebody to write into it.
    let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(name, reason: reason(errno, path: path)) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .unreadable(name, reason: reason(errno, path: path))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return (handle, Int(status.st_size))
    case S_IFDIR: throw .notAFile(name, what: "a folder")
    case S_IFIFO: throw .notAFile(name, what: "a pipe")
    default: throw .notAFile(name, what: "a device")
    }
  }

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - path: where it lies.
  ///   - name: what errors call it; nil for the path.
  ///   - limit: the most bytes that it may have.
  ///   - cutsOff: whether the beginning of a larger one is read.
  /// - Returns: its bytes.
  /// - Throws: `WorkspaceError`.
  static func read(
    _ path: String, named name: String? = nil, limit: Int, cutsOff: Bool = false
  ) throws(WorkspaceError) -> [UInt8] {
    let name = name ?? path
    let file = try open(path, named: name)
    guard cutsOff || file.size <= limit else {
      throw .unreadable(name, reason: "it is larger than \(limit / 1_000_000) MB")
    }
    do {
      return Array(try file.handle.read(upToCount: min(limit, file.size)) ?? Data())
    } catch {
      throw .unreadable(name, reason: (error as NSError).localizedDescription)
    }
  }

  private static func reason(_ code: Int32, path: String) -> String {
    switch code {
    case ENOENT, ENOTDIR:
      "there is no such file" + (meant(by: path).map { "; did you mean '\($0)'?" } ?? "")
    case EACCES, EPERM: "you may not read it"
    default: String(cString: strerror(code))
    }
  }

  /// A file beside the one that isn't there, with nearly the same name.
  private static func meant(by path: String) -> String? {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return Suggestion.closest(to: url.lastPathComponent, among: names.sorted())
  }
}
