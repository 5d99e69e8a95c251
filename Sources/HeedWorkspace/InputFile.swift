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
      throw .unreadable(path, reason: Self.reason(error, path: path))
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
      throw .unreadable(path, reason: Self.reason(error, path: path))
    }
  }

  private static func reason(_ error: any Error, path: String) -> String {
    switch (error as NSError).code {
    case CocoaError.fileReadNoSuchFile.rawValue, CocoaError.fileNoSuchFile.rawValue:
      "there is no such file" + (meant(by: path).map { "; did you mean '\($0)'?" } ?? "")
    case CocoaError.fileReadNoPermission.rawValue: "you may not read it"
    default: (error as NSError).localizedDescription
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
