import Foundation
import TestSupport
import Testing

/// A run that was killed and is only run again when its time has passed.
struct LateContinuationTests {
  private static let batch = Batch(count: 6, rows: 30)

  /// What must be there in the end, whichever run it belongs to.
  private struct Remains: Equatable {
    /// The ends of the letters' names: the responses' ids.
    let letters: [String]
    let rejectedRows: [String]

    init(_ workspace: Workspace) throws {
      let files = try Listing(workspace["outbox"]).files
      letters = files.keys.filter { $0.hasPrefix("review/") }
        .compactMap { $0.split(separator: "_").last.map(String.init) }.sorted()
      rejectedRows = files.filter { $0.key.hasPrefix("rejected-rows/") }
        .flatMap { String(decoding: $0.value, as: UTF8.self).matches(of: /r-[0-9]+-[0-9]+,/) }
        .map { String($0.output) }.sorted()
    }
  }

  @Test(
    "no letter and no rejected row is lost or doubled",
    arguments: ["2026-11-22T11:00:00Z", "2026-11-24T12:00:00Z"])
  func later(time: String) throws {
    let undisturbed = try Workspace()
    try Self.batch.write(to: undisturbed)
    let duration = try undisturbed.heed(["run"] + Self.batch.names).duration
    let expected = try Remains(undisturbed)
    #expect(expected.letters.count > 30 && expected.rejectedRows.count > 5)
    var random = SeededRandom(seed: 7)
    for _ in 1...5 {
      let workspace = try Workspace()
      try Self.batch.write(to: workspace)
      try Interruption.kill(
        Self.batch.names, in: workspace, after: 0.1...0.6, of: duration, isAnywhere: false, &random)
      let outcome = try workspace.heed(["run", "--now", time] + Self.batch.names)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(try Remains(workspace) == expected)
    }
  }
}
