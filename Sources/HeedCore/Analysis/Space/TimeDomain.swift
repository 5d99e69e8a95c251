/// A date field: the stretches between the instants and the distances from now that tests name.
struct TimeDomain: FieldDomain {
  let isPresent: Literal
  /// An instant out of each stretch, and the time that is now then; the variable's first value
  /// stands for a missing date.
  private let cells: [(time: Instant, now: Instant)]
  private let variable: OrderedVariable

  /// Further away than any date that is written.
  private static let far: Int64 = 300_000_000_000

  /// - Parameters:
  ///   - tests: The tests on the field.
  ///   - now: The present; every later instant may be the one at which a response comes.
  ///   - latest: The seconds that the field's date may be ahead of now.
  ///   - circuit: Gets the variables.
  init(_ tests: [TimeTest], now: Instant, latest: Int64?, in circuit: inout Circuit) {
    let instants = Self.ranges(tests.compactMap(\.firstInstant))
    let distances = Self.ranges(tests.flatMap(\.firstDistances)).compactMap { range in
      latest.map { range.lowerBound <= $0 ? range.lowerBound..<min(range.upperBound, $0 + 1) : nil }
        ?? range
    }
    cells = instants.flatMap { times in
      distances.compactMap { Self.cell(times, distance: $0, now: now) }
    }
    variable = OrderedVariable(count: cells.count + 1, in: &circuit)
    isPresent = !variable.isValue(0, in: &circuit)
  }

  private static func ranges(_ starts: [Int64]) -> [Range<Int64>] {
    let starts = [-far] + Set(starts).filter { abs($0) < far }.sorted()
    return zip(starts, starts.dropFirst() + [far]).map { $0..<$1 }
  }

  /// An instant of a stretch that is at such a distance from some time not before now.
  private static func cell(
    _ times: Range<Int64>, distance: Range<Int64>, now: Instant
  ) -> (time: Instant, now: Instant)? {
    let today = (now.seconds + distance.lowerBound)..<(now.seconds + distance.upperBound)
    let both = today.clamped(to: times)
    if !both.isEmpty { return (Instant(seconds: nearest(to: now.seconds, in: both)), now) }
    let time = times.upperBound - 1
    let moment = time - distance.lowerBound
    guard moment >= now.seconds else { return nil }
    return (Instant(seconds: time), Instant(seconds: moment))
  }

  /// The instant of a stretch that is nearest to another, by whole days where there is room.
  private static func nearest(to now: Int64, in range: Range<Int64>) -> Int64 {
    if range.contains(now) { return now }
    let day: Int64 = 86_400
    let isAhead = range.lowerBound > now
    let end = isAhead ? range.lowerBound : range.upperBound - 1
    let whole = now + (end - now) / day * day + (isAhead ? day : -day)
    return range.contains(whole) ? whole : end
  }

  func literal(of test: Test, in circuit: inout Circuit) -> Literal {
    guard case .time(let test) = test else { return !circuit.truth }
    return variable.isAny(in: &circuit) {
      $0 > 0 && test.holds(for: cells[$0 - 1].time, now: cells[$0 - 1].now)
    }
  }

  func value(in circuit: Circuit) -> Value {
    let value = variable.value(in: circuit)
    return value == 0 ? .missing : .instant(cells[value - 1].time)
  }
}

extension TimeTest {
  /// The first instant of which the answer differs from that before it.
  fileprivate var firstInstant: Int64? {
    switch self {
    case .before(let bound), .from(let bound): bound.seconds
    case .within, .olderThan: nil
    }
  }

  /// The first distances from now, in seconds, whose answer differs from that before them.
  fileprivate var firstDistances: [Int64] {
    switch self {
    case .within(let seconds): [-seconds, seconds + 1]
    case .olderThan(let seconds): [-seconds]
    case .before, .from: []
    }
  }
}
