import Foundation

/// The bytes of an export, from a file or from standard input, block by block.
final class InputFile {
  /// The path as it was given; `-` for standard input.
  let path: String
  /// Nil when it is not known, as with a pipe.
  let size: Int?
  private let handle: FileHandle

  private static let blockLength = 1 << 18

  /// - Throws: `WorkspaceError.unreadable` when the path names nothing that can be read.
  init(path: String) throws(WorkspaceError) {
    self.path = path
    if path == "-" {
      handle = .standardInput
      size = nil
      return
    }
    do {
      let values = try URL(fileURLWithPath: path).resourceValues(
        forKeys: [.isDirectoryKey, .fileSizeKey])
      if values.isDirectory == true {
        throw WorkspaceError.unreadable(path, reason: "it is a folder")
      }
      handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      size = values.fileSize
    } catch let error as WorkspaceError {
      throw error
    } catch {
      throw .unreadable(path, reason: Self.reason(error))
    }
  }

  /// The next bytes; nil at the end.
  func read() throws(WorkspaceError) -> Data? {
    do {
      guard let data = try handle.read(upToCount: Self.blockLength), !data.isEmpty else {
        return nil
      }
      return data
    } catch {
      throw .unreadable(path, reason: Self.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch (error as NSError).code {
    case CocoaError.fileReadNoSuchFile.rawValue, CocoaError.fileNoSuchFile.rawValue:
      "there is no such file"
    case CocoaError.fileReadNoPermission.rawValue: "you may not read it"
    default: (error as NSError).localizedDescription
    }
  }
}
