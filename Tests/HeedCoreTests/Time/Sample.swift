import Testing

@testable import HeedCore

/// Shorthands for what the tests of times and deadlines are about.
enum Sample {
  /// One zone of each kind of clock change: by an hour in north and south, by half an hour, none.
  static let changingZones = [
    "Europe/Berlin", "America/New_York", "Australia/Sydney", "Australia/Lord_Howe",
    "Asia/Shanghai",
  ]

  static func zone(_ name: String) throws -> TimeZoneRules {
    try TimeZoneRules.named(name).get()
  }

  /// The instant of a time such as `2026-03-05 17:00` on the clocks of a zone.
  static func instant(_ text: String, _ zone: String = "Europe/Berlin") throws -> Instant {
    try #require(ISO8601Time(text)).resolve(in: Sample.zone(zone)).instant
  }

  static func span(_ text: String) throws -> TimeSpan {
    try TimeSpan.parse(text).get()
  }

  static func date(_ text: String) throws -> CivilDate {
    try #require(CivilDate.parse(text))
  }

  /// What is wrong with a text, or nil when it was read.
  static func problem<Value>(_ result: Result<Value, TextProblem>) -> TextProblem? {
    if case .failure(let problem) = result { problem } else { nil }
  }
}
