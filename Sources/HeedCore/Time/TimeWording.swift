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
    let offset = zone.offset(at: instant)
    let civil = CivilDateTime(localSeconds: (instant + Int64(offset)).seconds)
    let clock = civil.time.hoursAndMinutes
    let place = ZoneWording(zone, offset: offset).text(self)
    switch self {
    case .english: return "\(date(civil.date)), \(clock) (\(place))"
    case .simplifiedChinese, .traditionalChinese: return "\(date(civil.date))\(clock)（\(place)）"
    case .figures: return "\(date(civil.date)) \(clock) (\(place))"
    }
  }

  /// A day: `Thursday 5 March`, `3月5日（周四）`, `2026-03-05`.
  ///
  /// With the year, `Thursday 5 March 2026`, `2026年3月5日（周四）`.
  package func date(_ date: CivilDate, withYear: Bool = false) -> String {
    switch self {
    case .english:
      let weekday = EnglishNames.weekday(date.weekday)
      let day = "\(weekday) \(date.day) \(EnglishNames.month(date.month))"
      return withYear ? "\(day) \(date.year)" : day
    case .simplifiedChinese, .traditionalChinese:
      let day = "\(date.month)月\(date.day)日（\(chineseWeekday(date.weekday))）"
      return withYear ? "\(date.year)年\(day)" : day
    case .figures:
      return date.iso8601
    }
  }

  private func chineseWeekday(_ weekday: Weekday) -> String {
    let numerals = ["一", "二", "三", "四", "五", "六", "日"]
    return (self == .simplifiedChinese ? "周" : "週") + numerals[weekday.rawValue - 1]
  }
}
