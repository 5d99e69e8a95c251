extension Instant {
  /// RFC 3339, such as `2026-11-22T10:00:00Z`, or `2026-11-22T11:00:00+01:00` with an offset.
  ///
  /// The offset is in seconds east of UTC; seconds beyond whole minutes are left out.
  package func rfc3339(offset: Int = 0) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(25)
    let minutes = offset / 60
    let civil = CivilDateTime(localSeconds: (self + Int64(minutes * 60)).seconds)
    bytes.appendDate(civil.date)
    bytes.append(UInt8(ascii: "T"))
    bytes.appendTime(civil.time)
    if minutes == 0 {
      bytes.append(UInt8(ascii: "Z"))
    } else {
      bytes.appendOffset(minutes: minutes, separator: ":")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The date of a message by RFC 5322, such as `Sun, 22 Nov 2026 10:00:00 +0100`.
  ///
  /// The offset is as for `rfc3339(offset:)`.
  package func rfc5322(offset: Int = 0) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(31)
    let minutes = offset / 60
    let civil = CivilDateTime(localSeconds: (self + Int64(minutes * 60)).seconds)
    bytes.append(contentsOf: EnglishNames.shortWeekday(civil.date.weekday))
    bytes.append(contentsOf: ", ".utf8)
    bytes.append(contentsOf: String(civil.date.day).utf8)
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: EnglishNames.shortMonth(civil.date.month))
    bytes.append(UInt8(ascii: " "))
    bytes.appendTwoDigits(civil.date.year / 100)
    bytes.appendTwoDigits(civil.date.year % 100)
    bytes.append(UInt8(ascii: " "))
    bytes.appendTime(civil.time)
    bytes.append(UInt8(ascii: " "))
    bytes.appendOffset(minutes: minutes, separator: nil)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension CivilTime {
  /// `09:00`.
  package var hoursAndMinutes: String {
    var bytes: [UInt8] = []
    bytes.appendTwoDigits(hour)
    bytes.append(UInt8(ascii: ":"))
    bytes.appendTwoDigits(minute)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends a number from 0 to 99 as two digits.
  mutating func appendTwoDigits(_ number: Int) {
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10))
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  /// Appends `2026-11-22`.
  mutating func appendDate(_ date: CivilDate) {
    appendTwoDigits(date.year / 100)
    appendTwoDigits(date.year % 100)
    append(UInt8(ascii: "-"))
    appendTwoDigits(date.month)
    append(UInt8(ascii: "-"))
    appendTwoDigits(date.day)
  }

  /// Appends `10:00:00`.
  mutating func appendTime(_ time: CivilTime) {
    appendTwoDigits(time.hour)
    append(UInt8(ascii: ":"))
    appendTwoDigits(time.minute)
    append(UInt8(ascii: ":"))
    appendTwoDigits(time.second)
  }

  /// Appends `+01:00`, or `+0100` without a separator.
  mutating func appendOffset(minutes: Int, separator: Unicode.Scalar?) {
    append(UInt8(ascii: minutes < 0 ? "-" : "+"))
    appendTwoDigits(abs(minutes) / 60)
    if let separator { append(UInt8(ascii: separator)) }
    appendTwoDigits(abs(minutes) % 60)
  }
}
