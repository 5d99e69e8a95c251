import Foundation
import TestSupport
import Testing

/// A disk that is full while letters are written.
@Suite(.enabled(if: SmallDisk.isPossible, "a small disk can only be mounted by root on Linux"))
struct FullDiskTests {
  @Test func `The run says so, and goes on once there is room`() throws {
    let disk = try SmallDisk(kilobytes: 2 * 1024)
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
