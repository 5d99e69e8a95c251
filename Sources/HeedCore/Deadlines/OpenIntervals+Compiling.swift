extension OpenIntervals {
  /// Works out the stretches of all years from 1970 to 2100.
  init(_ definition: CalendarDefinition) {
    self.init(definition, days: 0..<IntervalCompiler.lastDay)
  }

  /// Works out the stretches of some years, which takes time in proportion.
  init(_ definition: CalendarDefinition, years: ClosedRange<Int>) {
    func firstDay(of year: Int) -> Int {
      CivilDate(year: year, month: 1, day: 1)?.daysSinceEpoch ?? 0
    }
    let days = firstDay(of: years.lowerBound)..<firstDay(of: years.upperBound + 1)
    self.init(definition, days: days.clamped(to: 0..<IntervalCompiler.lastDay))
  }

  private init(_ definition: CalendarDefinition, days: Range<Int>) {
    let dates = Set(definition.holidays.keys).union(definition.datedHours.keys)
    var compiler = IntervalCompiler(definition, days: days)
    for date in dates.sorted() {
      compiler.add(daysBefore: date.daysSinceEpoch)
      compiler.add(day: date.daysSinceEpoch, definition.hours(on: date))
    }
    compiler.add(daysBefore: days.upperBound)
    self.init(
      known: compiler.known, intervals: compiler.intervals, days: compiler.days)
  }
}

/// Turns opening hours into stretches, day after day, looking at the zone only near a transition.
private struct IntervalCompiler {
  static let lastDay = Int(OpenIntervals.end / 86_400)

  private(set) var intervals: [OpenInterval] = []
  private(set) var days: [WorkingDay] = []
  /// The instants for which the stretches hold; see `OpenIntervals.known`.
  let known: Range<Int64>
  private let zone: TimeZoneRules
  /// The days not yet added.
  private var remaining: Range<Int>
  /// The hours of an ordinary week, Monday's first, and where each weekday's begin.
  private let weekRanges: [Range<Int>]
  private let weekIndices: [Int]
  /// The end of the last stretch, and the open seconds up to it.
  private var end: Int64 = 0
  private var total: UInt32 = 0
  /// The offset of the days that are far from any transition, up to the next such one.
  private var offset: Int64 = 0
  private var plainDays = 0..<0

  init(_ definition: CalendarDefinition, days: Range<Int>) {
    zone = definition.zone
    // The night before may still be open when the first day begins.
    remaining = days.lowerBound - 1..<days.upperBound
    // Clocks may be a day from UTC.
    let start = days.lowerBound == 0 ? 0 : Int64(days.lowerBound + 1) * 86_400
    let isLast = days.upperBound == Self.lastDay
    let end = isLast ? OpenIntervals.end : Int64(days.upperBound - 1) * 86_400
    known = start..<max(start, end)
    let ranges = Weekday.allCases.map { definition.week[$0].ranges }
    weekRanges = Array(ranges.joined())
    weekIndices = ranges.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    intervals.reserveCapacity((days.count / 7 + 2) * weekRanges.count)
    self.days.reserveCapacity((days.count / 7 + 2) * ranges.count { !$0.isEmpty })
  }

  /// Adds the remaining days before a day, with the hours of an ordinary week.
  mutating func add(daysBefore end: Int) {
    let days = remaining.clamped(to: .min..<end)
    var weekday = Weekday(daysSinceEpoch: days.lowerBound).rawValue - 1
    for day in days {
      let indices = weekIndices[weekday]..<weekIndices[weekday + 1]
      if !indices.isEmpty {
        begin(day)
        for index in indices { add(weekRanges[index], of: day) }
      }
      weekday = weekday == 6 ? 0 : weekday + 1
    }
    remaining = max(remaining.lowerBound, days.upperBound)..<remaining.upperBound
  }

  /// Adds a day with hours of its own, if it is the first that remains.
  mutating func add(day: Int, _ hours: OpeningHours) {
    guard day == remaining.lowerBound, !remaining.isEmpty else { return }
    begin(day)
    for range in hours.ranges { add(range, of: day) }
    remaining = day + 1..<remaining.upperBound
  }

  private mutating func begin(_ day: Int) {
    if !plainDays.contains(day) { findPlainDays(from: day) }
  }

  /// Adds a stretch of a day; what the night of an earlier day covers is not added again.
  private mutating func add(_ range: Range<Int>, of day: Int) {
    let start = max(instant(day, range.lowerBound), end)
    let close = min(instant(day, range.upperBound), OpenIntervals.end)
    guard start < close else { return }
    let number = Int32(day)
    if days.last?.number != number {
      let first = UInt32(intervals.count)
      days.append(WorkingDay(opening: UInt32(start), firstInterval: first, number: number))
    }
    intervals.append(
      OpenInterval(start: UInt32(start), end: UInt32(close), totalBefore: total))
    total += UInt32(close - start)
    end = close
  }

  /// The first instant at which the clocks show a time of a day or a later one.
  private func instant(_ day: Int, _ minutes: Int) -> Int64 {
    let local = Int64(day) * 86_400 + Int64(minutes) * 60
    return plainDays.contains(day) ? local - offset : zone.firstInstant(showing: local)
  }

  private mutating func findPlainDays(from day: Int) {
    let index = zone.index(at: Int64(day) * 86_400)
    let previous = index == 0 ? -10 : Int(zone.transitions[index - 1] / 86_400)
    let next = index < zone.transitions.count ? Int(zone.transitions[index] / 86_400) : .max
    offset = zone.offsets[index]
    // An overnight stretch ends on the second day, and clocks may be a day from UTC.
    plainDays = previous + 3..<max(previous + 3, next - 3)
  }
}
