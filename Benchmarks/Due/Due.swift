import Foundation
import HeedCore
import HeedWorkspace

/// Works out deadlines by a priority of a workspace, on one core, and prints how long it took.
///
///     due WORKSPACE PRIORITY COUNT
///
/// The customers' answers are a minute apart, from the start of 2026 on, again and again.
@main
enum Due {
  private static let first = Instant(seconds: 1_767_225_600)
  private static let minutes = 500_000

  static func main() throws {
    let arguments = CommandLine.arguments
    let files = try Workspace(at: arguments[1]).files()
    let clock = ContinuousClock()
    var opening: [Double] = []
    var configuration: Configuration?
    for _ in 0..<5 {
      let start = clock.now
      var reader = ConfigurationReader(files, now: first)
      configuration = reader.read()
      opening.append((clock.now - start) / .milliseconds(1))
    }
    guard let configuration,
      let priority = configuration.settings.priorities.first(where: { $0.name == arguments[2] }),
      let calendar = configuration.triage.calendars[priority.calendar],
      let count = Int(arguments[3])
    else { exit(2) }
    let within = priority.respondWithin
    var sum: Int64 = 0
    let start = clock.now
    for number in 0..<count {
      let answered = first + Int64(number % minutes * 60)
      sum &+= try calendar.due(from: answered, within: within).seconds
    }
    let seconds = (clock.now - start) / .seconds(1)
    let samples = try stride(from: 0, to: minutes, by: 997).map { number in
      let answered = first + Int64(number * 60)
      return [answered.seconds, try calendar.due(from: answered, within: within).seconds]
    }
    let report = Report(
      microseconds: seconds / Double(count) * 1e6, openingMilliseconds: opening.sorted()[2],
      checksum: sum, samples: samples)
    print(String(decoding: try JSONEncoder().encode(report), as: UTF8.self))
  }

  private struct Report: Encodable {
    let microseconds: Double
    let openingMilliseconds: Double
    let checksum: Int64
    let samples: [[Int64]]
  }
}
