import Foundation

/// A disk in memory with little room, which is gone with the value.
package final class SmallDisk {
  private let folder: TemporaryFolder

  /// Whether one can be mounted, which only root can, on Linux.
  package static let isPossible = getuid() == 0 && (try? SmallDisk(kilobytes: 256)) != nil

  /// - Throws: when it can't be mounted.
  package init(kilobytes: Int) throws {
    folder = try TemporaryFolder()
    try Self.run("mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", folder.path])
  }

  deinit {
    try? Self.run("umount", ["-l", folder.path])
  }

  package var url: URL { folder.url }
  package var path: String { folder.path }

  /// Takes all the room that is left.
  package func fill() {
    guard let file = fopen(filler.path, "w") else { return }
    let block = [UInt8](repeating: 0, count: 512)
    while fwrite(block, 1, block.count, file) == block.count, fflush(file) == 0 {}
    fclose(file)
  }

  package func makeRoom() {
    try? FileManager.default.removeItem(at: filler)
  }

  /// Lets nothing be written to it, or lets it again.
  package func setReadOnly(_ isReadOnly: Bool) throws {
    try Self.run("mount", ["-o", "remount,\(isReadOnly ? "ro" : "rw")", folder.path])
  }

  private var filler: URL { folder["filler"] }

  private static func run(_ name: String, _ arguments: [String]) throws {
    guard try Program(installed: name)?.run(arguments).status == 0 else {
      throw CocoaError(.fileWriteUnknown)
    }
  }
}
