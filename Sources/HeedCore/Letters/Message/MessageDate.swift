/// The `Date` of a message: a moment, written with a numeric zone and English names everywhere.
///
/// It is rendered once, as a batch gives all its letters the same.
package struct MessageDate: Hashable, Sendable {
  /// As by RFC 5322, section 3.3: `Sun, 22 Nov 2026 09:30:00 +0100`.
  package let text: String

  /// The moments RFC 5322 can write in every zone: 1900-01-02 to 9999-12-30, in UTC.
  private static let moments: ClosedRange<Int64> = -2_208_902_400...253_402_127_999

  /// - Parameters:
  ///   - instant: a moment of the years 1900 to 9999; any other becomes the nearest of them.
  ///   - offset: the seconds the zone is ahead of UTC; up to a day, in whole minutes.
  package init(_ instant: Instant, offset: Int = 0) {
    let seconds = min(max(instant.seconds, Self.moments.lowerBound), Self.moments.upperBound)
    text = Instant(seconds: seconds).rfc5322(offset: min(max(offset, -86_340), 86_340))
  }
}
