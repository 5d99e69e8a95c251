import Foundation
import HeedCore

/// Looks at whether the clock can be right: nothing is newer than now.
struct ClockExamination {
  let symptom: Symptom

  /// So many seconds the clocks of two machines may differ.
  private static let tolerance: Int64 = 300

  /// - Parameters:
  ///   - now: what the clock says.
  ///   - latestEntry: the latest time in the ledger, in seconds since 1970; nil without one.
  ///   - folder: the folder of the rules.
  init(now: Instant, latestEntry: Int64?, folder: String) {
    let help = "set the clock of this machine; deadlines are counted by it"
    let limit = now.seconds + Self.tolerance
    if let latestEntry, latestEntry > limit {
      symptom = Symptom(
        .clock, .failure,
        "the clock is wrong, or was: the ledger has an entry of \(Self.text(latestEntry)), and "
          + "now it is \(now.rfc3339())",
        help: "set the clock of this machine, unless a command was given that time with --now: "
          + "then cases with such an entry wait until it has come")
    } else if let newest = Self.newestFile(in: folder), newest > limit {
      symptom = Symptom(
        .clock, .warning,
        "the clock may be behind: a file of the workspace is of \(Self.text(newest)), and now it is "
          + now.rfc3339(),
        help: help)
    } else {
      symptom = Symptom(ok: .clock, "the clock says \(now.rfc3339())")
    }
  }

  private static func text(_ seconds: Int64) -> String {
    Instant(seconds: seconds).rfc3339()
  }

  /// When a file of the rules, or the program itself, was changed last.
  private static func newestFile(in folder: String) -> Int64? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let paths = names.map { "\(folder)/\($0)" } + ["/proc/self/exe"]
    return paths.compactMap { path in
      let attributes = try? FileManager.default.attributesOfItem(
        atPath: (path as NSString).resolvingSymlinksInPath)
      return (attributes?[.modificationDate] as? Date).map { Int64($0.timeIntervalSince1970) }
    }.max()
  }
}
