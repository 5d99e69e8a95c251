import Foundation
import TestSupport
import Testing

@testable import HeedDelivery

/// On a disk of 256 KB, where one can be mounted.
@Suite(.serialized, .enabled(if: SmallDisk.isPossible))
struct FullDiskTests {
  @Test func `A letter for which there is no room is not there at all, and the error says so`()
    throws
  {
    let disk = try SmallDisk(kilobytes: 256)
    let outbox = Outbox(path: disk.path + "/outbox")
    let staged = try outbox.stage(run: "run-1")
    let letter = [UInt8](repeating: 65, count: 30_000)
    var written = 0
    let error = #expect(throws: DeliveryError.self) {
      for number in 0..<100 {
        try staged.write(letter, to: "\(number).eml", in: .review)
        written += 1
      }
    }
    #expect(error?.kind == .diskFull)
    #expect(error?.message.contains("the disk is full") == true)
    #expect(error?.message.contains(disk.path) == true)
    #expect(error?.help.contains("make room") == true)

    // With room made, the same goes on.
    try outbox.publish(run: "run-1")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: outbox.path(of: .review, run: "run-1"))
    #expect(names.count == written)
    try FileManager.default.removeItem(
      atPath: outbox.path(of: .review, run: "run-1") + "/0.eml")
    try outbox.stage(run: "run-1").write(letter, to: "\(written).eml", in: .review)
  }

  @Test func `A file that does not fit leaves the older one as it was`() throws {
    let disk = try SmallDisk(kilobytes: 256)
    let outbox = Outbox(path: disk.path + "/outbox")
    let first = try outbox.rejectedRowsFile(run: "run-1", ending: "csv")
    try first.write([1, 2, 3])
    try first.finish()
    let second = try outbox.rejectedRowsFile(run: "run-1", ending: "csv")
    #expect(throws: DeliveryError.self) { try second.write([UInt8](repeating: 0, count: 900_000)) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: first.path)) == Data([1, 2, 3]))
  }
}
