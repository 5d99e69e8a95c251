import Foundation
import HeedCore

/// What stands above each run of `heed test --watch`.
enum TestWatchText {
  /// A line with the time of day where the program runs.
  static func heading(at now: Instant) -> String {
    let date = Date(timeIntervalSince1970: Double(now.seconds))
    let offset = Int64(TimeZone.current.secondsFromGMT(for: date))
    let time = CivilDateTime(localSeconds: now.seconds + offset).time
    let seconds = time.second < 10 ? "0\(time.second)" : "\(time.second)"
    return "--- \(time.hoursAndMinutes):\(seconds) ---"
  }
}
