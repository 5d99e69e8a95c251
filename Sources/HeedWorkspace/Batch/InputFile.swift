import Foundation
import HeedCore

/// The bytes of an export, from a file or from standard input, block by block.
final class InputFile {
  /// The path as it was given; `-` for standard input.
  let path: String
  /// Nil when it is not known, as with a pipe.
  let size: Int?
  private let handle: FileHandle

  private static let blockLength = 1 << 18

  /// - Throws: `WorkspaceError` when the path names nothing that can be read, or no file.
  init(path: String) throws(WorkspaceError) {
    self.path = path
    if path == "-" {
      handle = .standardInput
      size = nil
      return
    }
    let file = try RegularFile.open(path)
    handle = file.handle
    size = file.size
  }

  /// The next bytes; nil at the end.
  func read() throws(WorkspaceError) -> Data? {
    do {
      guard let data = try handle.read(upToCount: Self.blockLength), !data.isEmpty else {
        return nil
      }
      return data
    } catch {
      throw .unreadable(path, reason: (error as NSError).localizedDescription)
    }
  }
}
