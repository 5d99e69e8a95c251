/// How times are written for people, in the language of a letter.
package enum TimeWording: Hashable, Sendable {
  case english
  case simplifiedChinese
  case traditionalChinese
  /// Figures only, for languages whose words are not known here.
  case figures

  /// Takes a BCP 47 language tag, such as `en`, `en-GB`, `zh-Hans` or `zh-TW`.
  package init(language tag: String) {
    if tag == "en" {
      self = .english
      return
    }
    let parts = tag.lowercased().split { $0 == "-" || $0 == "_" }
    switch parts.first {
    case "en": self = .english
    case "zh":
      let script = parts.first { $0 == "hans" || $0 == "hant" }
      let isTraditional = script == "hant"
      let isWrittenSo = parts.contains { ["tw", "hk", "mo"].contains($0) }
      self =
        isTraditional || script == nil && isWrittenSo
        ? .traditionalChinese : .simplifiedChinese
    default: self = .figures
    }
  }

  /// A time with its day and its zone: `Thursday 5 March, 17:00 (Berlin time)`,
  /// `3月5日（周四）17:00（北京时间）`, `2026-03-05 17:00 (UTC+01:00)`.
  ///
  /// The weekday stands in place of the year, which a time that is near does not need. Hours go from
  /// 00 to 23, which every reader of English understands.
  package func time(_ instant: Instant, in zone: TimeZoneRules) -> String {
    let moment = Moment(instant, in: zone)
    var bytes: [UInt8] = []
    append(dayOf: moment, to: &bytes)
    bytes.append(contentsOf: separator.utf8)
    append(clockOf: moment, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A day: `Thursday 5 March`, `3月5日（周四）`, `2026-03-05`.
  ///
  /// With the year, `Thursday 5 March 2026`, `2026年3月5日（周四）`.
  package func date(_ date: CivilDate, withYear: Bool = false) -> String {
    var bytes: [UInt8] = []
    append(date, withYear: withYear, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The parts of which times are made, in UTF-8; between the two of a time a line may be broken.
extension TimeWording {
  /// A moment as the clocks of a zone show it.
  struct Moment {
    fileprivate let civil: CivilDateTime
    fileprivate let place: ZoneWording

    init(_ instant: Instant, in zone: TimeZoneRules) {
      let offset = zone.offset(at: instant)
      civil = CivilDateTime(localSeconds: (instant + Int64(offset)).seconds)
      place = ZoneWording(zone, offset: offset)
    }
  }

  /// What stands between the day and the hour of a time.
  var separator: String {
    switch self {
    case .english, .figures: " "
    case .simplifiedChinese, .traditionalChinese: ""
    }
  }

  /// Appends the first part of a time, its day.
  func append(dayOf moment: Moment, to bytes: inout [UInt8]) {
    append(moment.civil.date, to: &bytes)
    if self == .english { bytes.append(UInt8(ascii: ",")) }
  }

  /// Appends the second part of a time, its hour and its zone.
  func append(clockOf moment: Moment, to bytes: inout [UInt8]) {
    bytes.appendTwoDigits(moment.civil.time.hour)
    bytes.append(UInt8(ascii: ":"))
    bytes.appendTwoDigits(moment.civil.time.minute)
    let isChinese = self == .simplifiedChinese || self == .traditionalChinese
    bytes.append(contentsOf: (isChinese ? "（" : " (").utf8)
    moment.place.append(self, to: &bytes)
    bytes.append(contentsOf: (isChinese ? "）" : ")").utf8)
  }

  /// Appends a day, as `date` writes it.
  func append(_ date: CivilDate, withYear: Bool = false, to bytes: inout [UInt8]) {
    switch self {
    case .english:
      bytes.append(contentsOf: EnglishNames.weekday(date.weekday).utf8)
      bytes.append(UInt8(ascii: " "))
      bytes.appendNumber(date.day)
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: EnglishNames.month(date.month).utf8)
      guard withYear else { return }
      bytes.append(UInt8(ascii: " "))
      bytes.appendNumber(date.year)
    case .simplifiedChinese, .traditionalChinese:
      if withYear {
        bytes.appendNumber(date.year)
        bytes.append(contentsOf: "年".utf8)
      }
      bytes.appendNumber(date.month)
      bytes.append(contentsOf: "月".utf8)
      bytes.appendNumber(date.day)
      bytes.append(contentsOf: "日（".utf8)
      bytes.append(contentsOf: (self == .simplifiedChinese ? "周" : "週").utf8)
      bytes.append(contentsOf: Self.chineseWeekdays[date.weekday.rawValue - 1].utf8)
      bytes.append(contentsOf: "）".utf8)
    case .figures:
      bytes.append(contentsOf: date.iso8601.utf8)
    }
  }

  private static let chineseWeekdays = ["一", "二", "三", "四", "五", "六", "日"]
}

extension [UInt8] {
  /// Appends a number in as few digits as it takes.
  fileprivate mutating func appendNumber(_ number: Int) {
    if (0..<10).contains(number) {
      append(UInt8(ascii: "0") + UInt8(number))
    } else if (10..<100).contains(number) {
      appendTwoDigits(number)
    } else {
      append(contentsOf: String(number).utf8)
    }
  }
}
