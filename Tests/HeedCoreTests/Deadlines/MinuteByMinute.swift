@testable import HeedCore

/// The slow way to measure working time: a mark for each minute of some days, and counting.
///
/// A minute is open when the clocks show one of the opening hours of the date. It is right for hours
/// that do not begin or end within an hour that the clocks skip or repeat.
struct MinuteByMinute {
  let start: Instant
  /// For each minute, how many minutes before it are open.
  private var openBefore: [Int] = [0]
  private var isOpen: [Bool] = []

  /// What the clocks of a zone show for each minute from `start` on.
  struct Clocks {
    let start: Instant
    /// Days since 1970, and minutes since midnight.
    let shown: [(day: Int, minute: Int)]

    init(_ zone: TimeZoneRules, from start: Instant, days: Int) {
      self.start = start
      shown = (0..<days * 1440).map { minute in
        let civil = zone.civil(at: start + Int64(minute) * 60)
        return (civil.date.daysSinceEpoch, civil.time.secondsSinceMidnight / 60)
      }
    }
  }

  /// Takes the hours of each day, given as days since 1970.
  init(_ clocks: Clocks, ranges: (Int) -> [Range<Int>]) {
    start = clocks.start
    var day = Int.min
    var open: [Bool] = []
    isOpen.reserveCapacity(clocks.shown.count)
    openBefore.reserveCapacity(clocks.shown.count + 1)
    var total = 0
    for shown in clocks.shown {
      if shown.day != day {
        day = shown.day
        open = Self.minutes(today: ranges(day), yesterday: ranges(day - 1))
      }
      total += open[shown.minute] ? 1 : 0
      isOpen.append(open[shown.minute])
      openBefore.append(total)
    }
  }

  private static func minutes(today: [Range<Int>], yesterday: [Range<Int>]) -> [Bool] {
    var open = Array(repeating: false, count: 1440)
    for range in today { for minute in range where minute < 1440 { open[minute] = true } }
    for range in yesterday {
      for minute in range where minute >= 1440 { open[minute - 1440] = true }
    }
    return open
  }

  func minutes(from start: Int, to end: Int) -> Int {
    openBefore[end] - openBefore[start]
  }

  /// The first minute before which so many are open; nil when there are not so many.
  func due(from start: Int, minutes: Int) -> Int? {
    openBefore[start...].firstIndex { $0 >= openBefore[start] + minutes }
  }

  /// The last minute from which so many are open until `due`; nil when there are not so many.
  func warning(before due: Int, minutes: Int) -> Int? {
    openBefore[...due].lastIndex { $0 <= openBefore[due] - minutes }
  }
}
