import Testing

@testable import HeedCore

@Suite struct TimeWordingTests {
  @Test(arguments: [
    ("en", "Europe/Berlin", "Thursday 5 March, 17:00 (Berlin time)"),
    ("en-GB", "America/New_York", "Thursday 5 March, 11:00 (New York time)"),
    ("en", "America/Argentina/Buenos_Aires", "Thursday 5 March, 13:00 (Buenos Aires time)"),
    ("en", "UTC", "Thursday 5 March, 16:00 (UTC)"),
    ("zh-Hans", "Asia/Shanghai", "3月6日（周五）00:00（北京时间）"),
    ("zh-Hans-CN", "Europe/Berlin", "3月5日（周四）17:00（柏林时间）"),
    ("zh", "Asia/Kathmandu", "3月5日（周四）21:45（UTC+05:45）"),
    ("zh-Hant", "Asia/Taipei", "3月6日（週五）00:00（台北時間）"),
    ("zh-TW", "Asia/Shanghai", "3月6日（週五）00:00（北京時間）"),
    ("zh-Hans-HK", "UTC", "3月5日（周四）16:00（UTC）"),
    ("fr-CA", "Europe/Berlin", "2026-03-05 17:00 (UTC+01:00)"),
    ("", "UTC", "2026-03-05 16:00 (UTC)"),
  ])
  func aTimeIsWrittenInTheLettersLanguage(tag: String, name: String, text: String) throws {
    let time = try #require(Instant(rfc3339: "2026-03-05T16:00:00Z"))
    #expect(TimeWording(language: tag).time(time, in: try Sample.zone(name)) == text)
  }

  @Test func aDayCanHaveItsYear() throws {
    let day = try Sample.date("2027-01-31")
    #expect(TimeWording.english.date(day) == "Sunday 31 January")
    #expect(TimeWording.english.date(day, withYear: true) == "Sunday 31 January 2027")
    #expect(TimeWording.simplifiedChinese.date(day) == "1月31日（周日）")
    #expect(TimeWording.simplifiedChinese.date(day, withYear: true) == "2027年1月31日（周日）")
    #expect(TimeWording.traditionalChinese.date(day) == "1月31日（週日）")
    #expect(TimeWording.figures.date(day) == "2027-01-31")
  }
}
