import TestSupport
import Testing

@testable import HeedCore

/// Compares random cases with a calendar written in Python with `zoneinfo`, which shares no code.
@Suite struct PythonCalendarTests {
  private struct Question: Encodable {
    let kind: String
    let instant: Int64
    let amount: Int64
  }

  private struct Calendar: Encodable {
    let zone: String
    /// For each weekday, Monday first, its hours in minutes after midnight.
    let week: [[[Int]]]
    let dates: [String: [[Int]]]
    let first: String
    let questions: [Question]
  }

  @Test(.enabled("python3 with zoneinfo is needed") { Python.has("zoneinfo") })
  func tenThousandRandomCasesAgree() throws {
    var random = SeededRandom(seed: 14)
    var records: [Calendar] = []
    var answers: [String] = []
    for _ in 0..<200 {
      let definition = try Self.definition(&random)
      // A day near a change of the clocks, where there is one.
      let changes = definition.zone.transitions.suffix(160)
      let start = changes.isEmpty ? 1_790_000_000 : random.element(of: Array(changes))
      let first = definition.zone.civil(at: Instant(seconds: start)).date.adding(days: -20)
      let questions = (0..<50).map { _ in Self.question(near: start, &random) }
      records.append(Self.record(definition, first, questions))
      let calendar = try WorkingCalendar(definition, near: Instant(seconds: start))
      answers += try questions.map { try Self.answer($0, calendar) }
    }
    let expected = try Python.lines(pythonCalendar, records: records)
    #expect(expected.count == answers.count)
    for (index, pair) in zip(answers, expected).enumerated() where pair.0 != pair.1 {
      let record = records[index / 50]
      let question = record.questions[index % 50]
      Issue.record("\(record.zone) \(record.week) \(question): \(pair.0), not \(pair.1)")
    }
  }

  private static func definition(_ random: inout SeededRandom) throws -> CalendarDefinition {
    let hours = try [
      "09:00-12:30, 13:30-18:00", "09:00-17:00", "21:00-02:00", "00:00-24:00", "02:30-04:00",
      "08:00-12:00, 22:00-06:00", "00:00-02:15, 02:45-23:00", "01:45-02:30", "23:30-23:00",
    ].map { try OpeningHours.parse($0).get() }
    let zones = Sample.changingZones + ["Asia/Beirut", "America/Sao_Paulo", "Pacific/Apia"]
    var definition = CalendarDefinition(
      name: "random", zone: try Sample.zone(random.element(of: zones)))
    var isOpen = false
    for day in Weekday.allCases where random.isTrue(oneIn: 2) || day == .sunday && !isOpen {
      isOpen = true
      #expect(definition.week.set(random.element(of: hours), on: [day]) == nil)
    }
    for _ in 0..<2000 {
      let date = CivilDate(daysSinceEpoch: random.number(in: 0..<47_000))
      if random.isTrue(oneIn: 2) {
        definition.add(Holiday(first: date, last: date))
      } else {
        _ = definition.set(random.element(of: hours + [.closed]), on: date)
      }
    }
    return definition
  }

  private static func question(near start: Int64, _ random: inout SeededRandom) -> Question {
    let kinds = ["due seconds", "due days", "warn seconds", "warn days", "warn wall", "measure"]
    let kind = random.element(of: kinds)
    let instant = start + Int64(random.number(in: -5 * 86_400..<5 * 86_400))
    let amount =
      switch kind {
      case "due days", "warn days": random.number(in: 1..<6)
      case "measure", "warn wall": random.number(in: 60..<5 * 86_400)
      default: random.number(in: 1..<400) * 60
      }
    return Question(kind: kind, instant: instant, amount: Int64(amount))
  }

  private static func record(
    _ definition: CalendarDefinition, _ first: CivilDate, _ questions: [Question]
  ) -> Calendar {
    func minutes(_ hours: OpeningHours) -> [[Int]] {
      hours.ranges.map { [$0.lowerBound, $0.upperBound] }
    }
    let near = (0..<160).map { first.adding(days: $0 - 60) }
    let dated = near.filter {
      definition.datedHours[$0] != nil || definition.holidays[$0] != nil
    }
    return Calendar(
      zone: definition.zone.identifier,
      week: Weekday.allCases.map { minutes(definition.week[$0]) },
      dates: Dictionary(
        uniqueKeysWithValues: dated.map { ($0.iso8601, minutes(definition.hours(on: $0))) }),
      first: first.adding(days: -60).iso8601, questions: questions)
  }

  private static func answer(_ question: Question, _ calendar: WorkingCalendar) throws -> String {
    let instant = Instant(seconds: question.instant)
    let days = TimeSpan(question.amount, .day, .working)
    let minutes = TimeSpan(question.amount / 60, .minute, .working)
    let wall = TimeSpan(nominalSeconds: question.amount, .minute, .wall)
    let answer =
      switch question.kind {
      case "due seconds": try calendar.due(from: instant, within: #require(minutes)).seconds
      case "due days": try calendar.due(from: instant, within: #require(days)).seconds
      case "warn seconds": try calendar.warning(before: instant, by: #require(minutes)).seconds
      case "warn days": try calendar.warning(before: instant, by: #require(days)).seconds
      case "warn wall": try calendar.warning(before: instant, by: #require(wall)).seconds
      default: try calendar.openSeconds(from: instant, to: instant + question.amount)
      }
    return String(answer)
  }
}
