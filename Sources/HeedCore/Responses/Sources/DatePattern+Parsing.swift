extension DatePattern {
  /// Reads a time.
  ///
  /// Numbers may lack a leading zero, and a time its seconds.
  ///
  /// - Parameters:
  ///   - bytes: The time, without white space around it.
  ///   - zone: The zone of a time that does not say one.
  /// - Returns: nil when the bytes are not written so, or there is no such day or hour.
  package func instant(
    _ bytes: UnsafeBufferPointer<UInt8>, in zone: TimeZoneRules
  ) -> Instant? {
    switch elements.first {
    case .iso: return ISO8601Time(bytes)?.resolve(in: zone).instant
    case .unix: return Self.unixTime(bytes)
    default: break
    }
    var parts = DateParts(bytes)
    for (index, element) in elements.enumerated() {
      if parts.isAtEnd, elements[index...].first(where: \.isNumber) == .second { break }
      guard parts.read(element) else { return nil }
    }
    guard parts.isAtEnd, let civil = parts.civil else { return nil }
    guard let offset = parts.offset else { return zone.instant(of: civil) }
    return Instant(seconds: civil.localSeconds) + Int64(-offset)
  }

  /// The largest number of seconds that is not taken for milliseconds: the year 5138.
  private static let lastSecond: Int64 = 99_999_999_999

  private static func unixTime(_ bytes: UnsafeBufferPointer<UInt8>) -> Instant? {
    let whole = bytes.prefix { $0 != UInt8(ascii: ".") }
    let fraction = bytes[whole.endIndex...].dropFirst()
    let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
    guard (1...16).contains(whole.count), whole.allSatisfy(isDigit), fraction.allSatisfy(isDigit)
    else { return nil }
    let number = whole.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
    return Instant(seconds: number > lastSecond ? number / 1000 : number)
  }
}

extension DatePattern.Element {
  fileprivate var isNumber: Bool {
    switch self {
    case .space, .literal, .fraction: false
    default: true
    }
  }
}
