/// One stretch in which a calendar is open: half-open, in seconds since 1970.
///
/// Such seconds fit in 32 bits until 2106.
struct OpenInterval: Sendable {
  let start: UInt32
  let end: UInt32
  /// The seconds for which the calendar is open from 1970 until the stretch begins.
  let totalBefore: UInt32

  var total: UInt32 {
    totalBefore + (end - start)
  }
}

/// One day on which a calendar opens.
///
/// It is named by the date on which its first stretch begins, even when its last one ends after
/// midnight.
struct WorkingDay: Sendable {
  /// The beginning of its first stretch, in seconds since 1970.
  let opening: UInt32
  /// The index of its first stretch.
  let firstInterval: UInt32
  /// The date, in days since 1970.
  let number: Int32
}

/// The stretches in which a calendar is open, ascending and apart.
///
/// They may be those of some years only. What can't be known from them is answered with nil.
struct OpenIntervals: Sendable {
  /// 2101-01-01T00:00:00Z.
  static let end: Int64 = 4_133_980_800

  /// Open without end.
  static let always = OpenIntervals(
    known: 0..<end,
    intervals: [OpenInterval(start: 0, end: UInt32(end), totalBefore: 0)], days: [])

  /// The instants for which all stretches are there.
  let known: Range<Int64>
  let intervals: [OpenInterval]
  let days: [WorkingDay]

  /// The first stretch that ends after an instant, which is the one that is open then, if any is.
  func firstEnding(after seconds: Int64) -> Int? {
    guard known.contains(seconds) else { return nil }
    return intervals.partitioningIndex { Int64($0.end) > seconds }
  }

  /// The open seconds up to an instant, from a start that is the same for all instants.
  func total(before seconds: Int64) -> Int64? {
    guard let index = firstEnding(after: seconds) else { return nil }
    guard index < intervals.count else { return intervals.last.map { Int64($0.total) } ?? 0 }
    return Int64(intervals[index].totalBefore) + max(0, seconds - Int64(intervals[index].start))
  }

  /// The earliest instant before which there are that many open seconds, searched from a stretch
  /// before which there are fewer.
  func earliest(withTotal total: Int64, from index: Int) -> Int64? {
    // Most answers are near, so that steps that double find them sooner than a search of all.
    var low = index
    var high = index
    var step = 1
    while high < intervals.count, Int64(intervals[high].total) < total {
      low = high + 1
      high += step
      step *= 2
    }
    let index = intervals.partitioningIndex(from: low, to: min(high, intervals.count)) {
      Int64($0.total) >= total
    }
    guard index < intervals.count else { return nil }
    return Int64(intervals[index].end) - (Int64(intervals[index].total) - total)
  }

  /// The latest instant before which there are that many open seconds.
  func latest(withTotal total: Int64) -> Int64? {
    let index = intervals.partitioningIndex { Int64($0.total) > total }
    guard index < intervals.count, total >= 0 else { return nil }
    let seconds = Int64(intervals[index].start) + (total - Int64(intervals[index].totalBefore))
    return known.contains(seconds) ? seconds : nil
  }
}

extension OpenIntervals {
  /// The last working day that opens before an instant, or at it when `inclusive`; -1 when none.
  func lastDay(openingBefore seconds: Int64, inclusive: Bool) -> Int? {
    guard known.contains(seconds) else { return nil }
    let limit = inclusive ? seconds : seconds - 1
    return days.partitioningIndex { Int64($0.opening) > limit } - 1
  }

  /// The stretches of a working day; at least one.
  func stretches(ofDay day: Int) -> Range<Int> {
    let next = day + 1
    let end = next < days.count ? Int(days[next].firstInterval) : intervals.count
    return Int(days[day].firstInterval)..<end
  }

  /// When a working day closes for the last time.
  func close(ofDay day: Int) -> Int64 {
    Int64(intervals[stretches(ofDay: day).upperBound - 1].end)
  }
}

extension Array {
  /// The first index whose element fulfils a condition that all later ones fulfil too.
  @inline(__always)
  fileprivate func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    partitioningIndex(from: 0, to: count, where: condition)
  }

  /// The same among the indices from `start` up to `end`.
  @inline(__always)
  fileprivate func partitioningIndex(
    from start: Int, to end: Int, where condition: (Element) -> Bool
  ) -> Int {
    withUnsafeBufferPointer { elements in
      var low = start
      var count = end - start
      while count > 0 {
        let half = count / 2
        let holds = condition(elements[low + half])
        low = holds ? low : low + half + 1
        count = holds ? half : count - half - 1
      }
      return low
    }
  }
}
