/// The instant at which a zone's clocks show a time, and whether they do so just once.
package struct ResolvedTime: Hashable, Sendable {
  package enum Occurrence: Hashable, Sendable {
    case once
    /// The clocks were set back: the instant is the earlier one.
    case twice(later: Instant)
    /// The clocks were set forward over it: the instant is later by this many seconds.
    case never(movedBy: Int)
  }

  package let instant: Instant
  package let occurrence: Occurrence
}

extension TimeZoneRules {
  /// Finds the instant of a time on the wall.
  ///
  /// A time that occurs twice means the earlier instant; a time that never occurs is moved
  /// forward by as much as the clocks were. These are the rules of RFC 5545, section 3.3.5.
  package func resolve(_ civil: CivilDateTime) -> ResolvedTime {
    let local = civil.localSeconds
    // No offset reaches a day, so that no other one can hold at the instant.
    let last = index(at: local + 86_400)
    var index = index(at: local - 86_400)
    var earlier: Instant?
    while index <= last {
      let instant = local - offsets[index]
      let start = index == 0 ? Int64.min : transitions[index - 1]
      let end = index == transitions.count ? Int64.max : transitions[index]
      if instant < start {
        // The clocks went from before this time to after it.
        let gap = offsets[index] - offsets[index - 1]
        guard earlier == nil else { break }
        return ResolvedTime(
          instant: Instant(seconds: instant + gap), occurrence: .never(movedBy: Int(gap)))
      }
      if instant < end {
        if let earlier {
          return ResolvedTime(
            instant: earlier, occurrence: .twice(later: Instant(seconds: instant)))
        }
        earlier = Instant(seconds: instant)
      }
      index += 1
    }
    let only = earlier ?? Instant(seconds: local - offsets[last])
    return ResolvedTime(instant: only, occurrence: .once)
  }

  /// The instant of a time on the wall, by the rules of `resolve(_:)`.
  package func instant(of civil: CivilDateTime) -> Instant {
    resolve(civil).instant
  }

  /// The first instant of a day; after the gap where the clocks skip midnight.
  package func instant(ofMidnight date: CivilDate) -> Instant {
    Instant(seconds: firstInstant(showing: CivilDateTime(date).localSeconds))
  }

  /// The first instant at which the clocks show a time or a later one.
  ///
  /// Unlike `resolve(_:)` it never puts a later time before an earlier one, which is what opening
  /// hours need: of a time that occurs twice it is the first, and a time that never occurs becomes
  /// the moment at which the clocks are set forward.
  func firstInstant(showing local: Int64) -> Int64 {
    var index = index(at: local - 86_400)
    while index < transitions.count, local - offsets[index] >= transitions[index] {
      index += 1
    }
    let candidate = local - offsets[index]
    return index == 0 ? candidate : max(candidate, transitions[index - 1])
  }

  /// The latest time that the clocks have shown up to an instant.
  ///
  /// It differs from the time shown only while an hour is repeated, and never goes back.
  func latestLocalSeconds(upTo seconds: Int64) -> Int64 {
    let index = index(at: seconds)
    let shown = seconds + offsets[index]
    return index == 0 ? shown : max(shown, transitions[index - 1] + offsets[index - 1])
  }
}
