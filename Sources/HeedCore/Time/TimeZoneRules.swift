/// How far a zone's clocks are from UTC at every instant from 1970 to the end of 2100.
///
/// Before and after, the first and the last offset hold. Offsets are seconds east of UTC. Two
/// rules are equal when they have the same name.
package struct TimeZoneRules: Sendable {
  /// UTC, without any change.
  package static let utc = TimeZoneRules(identifier: "UTC", offsets: [0], transitions: [])

  /// The name in the IANA time zone database, such as `Europe/Berlin`.
  package let identifier: String
  /// The offset before the first transition, then the one from each transition on.
  let offsets: [Int64]
  /// When the offset changes, in seconds since 1970, ascending.
  let transitions: [Int64]

  init(identifier: String, offsets: [Int64], transitions: [Int64]) {
    self.identifier = identifier
    self.offsets = offsets
    self.transitions = transitions
  }

  /// The number of transitions at or before an instant, which is the index of its offset.
  func index(at seconds: Int64) -> Int {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The seconds by which the zone's clocks are ahead of UTC.
  package func offset(at instant: Instant) -> Int {
    Int(offsets[index(at: instant.seconds)])
  }

  /// What calendar and clock show in the zone.
  package func civil(at instant: Instant) -> CivilDateTime {
    CivilDateTime(localSeconds: localSeconds(at: instant.seconds))
  }

  func localSeconds(at seconds: Int64) -> Int64 {
    (Instant(seconds: seconds) + offsets[index(at: seconds)]).seconds
  }
}

extension TimeZoneRules: Hashable {
  package static func == (left: TimeZoneRules, right: TimeZoneRules) -> Bool {
    left.identifier == right.identifier
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(identifier)
  }
}
