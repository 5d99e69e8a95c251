import Foundation
import HeedCore

/// Which sentences of the workspace's templates a reviewer has read in letters that were approved.
///
/// A file of the reviewer's own keeps a fingerprint of each. Nothing of a customer is in it: what
/// stands in one letter only is not kept. A sentence that was changed has another fingerprint.
package struct ReadWording: Sendable {
  private let url: URL

  private static let folder = ".heed/read"

  /// - Parameters:
  ///   - workspace: where the file lies.
  ///   - reader: the reviewer's name.
  package init(_ workspace: Workspace, reader: String) {
    let name = Digest(Array(reader.utf8)).hexadecimal(bytes: 8)
    url = URL(fileURLWithPath: workspace.path("\(Self.folder)/\(name)"))
  }

  /// The fingerprints of what was read; empty where nothing can be read of it.
  package var fingerprints: Set<String> {
    let text = (try? Data(contentsOf: url)).map { String(decoding: $0, as: UTF8.self) }
    return Set((text ?? "").split(whereSeparator: \.isNewline).map(String.init))
  }

  /// Adds what was read just now.
  ///
  /// - Parameter new: fingerprints that are not kept yet.
  /// - Throws: `WorkspaceError.unwritable`.
  package func add(_ new: [String]) throws(WorkspaceError) {
    guard !new.isEmpty else { return }
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      if !FileManager.default.fileExists(atPath: url.path) { try Data().write(to: url) }
      let file = try FileHandle(forWritingTo: url)
      defer { try? file.close() }
      try file.seekToEnd()
      // A line that was cut short by a crash is not continued.
      try file.write(contentsOf: Data(("\n" + new.joined(separator: "\n") + "\n").utf8))
    } catch {
      throw .unwritable(url.path, reason: (error as NSError).localizedDescription)
    }
  }
}
