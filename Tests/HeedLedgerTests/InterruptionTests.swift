import Foundation
import TestSupport
import Testing

@testable import HeedLedger

/// What the file holds at any instant is a whole number of chunks, and going on from there leads to
/// the same ledger.
struct InterruptionTests {
  @Test func `Copies of the file taken while chunks are written can be continued`() async throws {
    let folder = try TemporaryFolder()
    let chunks = (0..<30).map { chunk in
      Chunk(
        entries: (0..<40).map { Entry.drafted("r-\(chunk)-\($0)", customer: "c\($0)@example.com") },
        rejectedRows: [.sample(UInt8(chunk + 1))])
    }
    let undisturbed = try Ledger(path: folder.path + "/undisturbed.sqlite")
    try write(chunks, to: undisturbed)
    let expected = try undisturbed.contents()

    let path = folder.path + "/ledger.sqlite"
    let ledger = try Ledger(path: path)
    for (number, chunk) in chunks.enumerated() {
      _ = try ledger.commit(chunk, run: .first, rules: .sample)
      // What a killed program leaves behind: the file and its log as they are, uncommitted
      // writes included.
      guard number % 7 == 3 else { continue }
      let copy = try leaveBehind(path, as: folder.path + "/copy-\(number).sqlite", cut: number)
      let continued = try Ledger(path: copy)
      try write(chunks, to: continued)
      #expect(try continued.contents() == expected)
    }
  }

  private func write(_ chunks: [Chunk], to ledger: Ledger) throws {
    for chunk in chunks { _ = try ledger.commit(chunk, run: .first, rules: .sample) }
  }

  /// Copies a ledger with its log, of which some of the end is missing.
  private func leaveBehind(_ path: String, as copy: String, cut: Int) throws -> String {
    try Data(contentsOf: URL(fileURLWithPath: path)).write(to: URL(fileURLWithPath: copy))
    let log = try Data(contentsOf: URL(fileURLWithPath: path + "-wal"))
    try log.prefix(log.count - cut * 997).write(to: URL(fileURLWithPath: copy + "-wal"))
    return copy
  }
}
