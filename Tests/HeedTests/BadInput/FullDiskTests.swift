import Foundation
import Testing

/// A disk that is full while letters are written.
@Suite(.enabled(if: SmallDisk.isPossible, "a small disk can only be mounted by root on Linux"))
struct FullDiskTests {
  @Test func `The run says so, and goes on once there is room`() throws {
    let disk = try SmallDisk(megabytes: 2)
    let workspace = try Workspace()
    let batch = Batch(count: 1, rows: 90)
    try batch.write(to: workspace)
    try workspace.replace(
      "outbox: outbox", with: "outbox: small/outbox", in: "rules/heed.yml")
    try FileManager.default.createSymbolicLink(at: workspace["small"], withDestinationURL: disk.url)
    try Data(count: (2 << 20) - 150_000).write(to: disk.url.appending(path: "filler"))
    let outcome = try workspace.heed(["run"] + batch.names)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(/full|no space|No space/))
    #expect(outcome.errors.contains("help: "))

    try FileManager.default.removeItem(at: disk.url.appending(path: "filler"))
    let again = try workspace.run(batch.names[0])
    #expect(again.addsUp)
    #expect(again.new + again.alreadyKnown + again.rejected == 90)
    let letters = workspace.names(in: "small/outbox/review/\(again.run)")
    let undisturbed = try Workspace()
    try batch.write(to: undisturbed)
    let summary = try undisturbed.run(batch.names[0])
    #expect(letters == undisturbed.names(in: "outbox/review/\(summary.run)"))
  }
}

/// A disk of a few megabytes in memory, which is gone with the value.
final class SmallDisk {
  private let folder: TemporaryFolder

  static let isPossible = getuid() == 0 && (try? SmallDisk(megabytes: 1)) != nil

  /// - Throws: when it can't be mounted.
  init(megabytes: Int) throws {
    folder = try TemporaryFolder()
    let options = ["-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", folder.url.path]
    let mount = Program(executable: URL(filePath: "/bin/mount"), folder: folder.url)
    guard try mount.run(options).status == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  deinit {
    let unmount = Program(executable: URL(filePath: "/bin/umount"), folder: URL(filePath: "/"))
    _ = try? unmount.run(["-l", folder.url.path])
  }

  var url: URL { folder.url }

  /// Takes all the room that is left.
  func fill() {
    guard let file = fopen(filler.path, "w") else { return }
    let block = [UInt8](repeating: 0, count: 512)
    while fwrite(block, 1, block.count, file) == block.count, fflush(file) == 0 {}
    fclose(file)
  }

  /// Lets nothing be written to it, or lets it again.
  func setReadOnly(_ isReadOnly: Bool) throws {
    let mount = Program(executable: URL(filePath: "/bin/mount"), folder: URL(filePath: "/"))
    let options = ["-o", "remount,\(isReadOnly ? "ro" : "rw")", folder.url.path]
    guard try mount.run(options).status == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  func makeRoom() {
    try? FileManager.default.removeItem(at: filler)
  }

  private var filler: URL { folder["filler"] }
}
