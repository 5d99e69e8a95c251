import TestSupport
import Testing

@testable import HeedCore

@Suite("Forms of dates")
struct DatePatternTests {
  private func read(_ text: String, _ pattern: String, zone: String = "UTC") throws -> String? {
    var text = text
    let zone = try TimeZoneRules.named(zone).get()
    let pattern = try DatePattern(pattern)
    return text.withUTF8 { pattern.instant($0, in: zone)?.rfc3339() }
  }

  @Test(
    "the forms that survey tools write",
    arguments: [
      ("2021-07-16 12:00:05", "yyyy-MM-dd HH:mm:ss", "2021-07-16T12:00:05Z"),
      ("16/07/2021", "dd/MM/yyyy", "2021-07-16T00:00:00Z"),
      ("7/6/2021 9:05:01", "M/d/yyyy H:mm:ss", "2021-07-06T09:05:01Z"),
      ("07/16/2021 03:33:26 PM", "MM/dd/yyyy hh:mm:ss a", "2021-07-16T15:33:26Z"),
      ("07/16/2021 12:33:26 AM", "MM/dd/yyyy hh:mm:ss a", "2021-07-16T00:33:26Z"),
      ("02-Feb-2021 20:26:58", "dd-MMM-yyyy HH:mm:ss", "2021-02-02T20:26:58Z"),
      ("2 FEBRUARY 2021", "d MMMM yyyy", "2021-02-02T00:00:00Z"),
      ("2021/07/16 12:00:00", "yyyy/M/d H:mm:ss", "2021-07-16T12:00:00Z"),
      ("2021/7/16 下午3:33:26", "yyyy/M/d ah:mm:ss", "2021-07-16T15:33:26Z"),
      ("2021年7月16日 15:33", "yyyy年M月d日 HH:mm", "2021-07-16T15:33:00Z"),
      ("2020/04/13 3:33:26 PM GMT+2", "yyyy/MM/dd h:mm:ss a z", "2020-04-13T13:33:26Z"),
      ("2020/04/13 3:33:26 PM MDT", "yyyy/MM/dd h:mm:ss a z", "2020-04-13T21:33:26Z"),
      ("2020/04/13 3:33:26\u{202F}PM GMT-3:30", "yyyy/MM/dd h:mm:ss a z", "2020-04-13T19:03:26Z"),
      ("2021-07-16T12:00:00.123+0200", "yyyy-MM-dd'T'HH:mm:ss.SSSZ", "2021-07-16T10:00:00Z"),
      ("2021-07-16 12:00", "yyyy-MM-dd HH:mm:ss", "2021-07-16T12:00:00Z"),
      ("16.07.21", "dd.MM.yy", "2021-07-16T00:00:00Z"),
      ("1626436800", "unix", "2021-07-16T12:00:00Z"),
      ("1626436800.5", "unix", "2021-07-16T12:00:00Z"),
      ("1626436800123", "unix", "2021-07-16T12:00:00Z"),
      ("2021-07-16T12:00:00+02:00", "iso", "2021-07-16T10:00:00Z"),
    ])
  func forms(text: String, pattern: String, expected: String) throws {
    #expect(try read(text, pattern) == expected)
  }

  @Test("a time without a zone is in the zone given")
  func zones() throws {
    #expect(
      try read("2021/07/16 12:00:00", "yyyy/M/d H:mm:ss", zone: "Asia/Shanghai")
        == "2021-07-16T04:00:00Z")
    #expect(try read("2021-07-16", "iso", zone: "Europe/Berlin") == "2021-07-15T22:00:00Z")
  }

  @Test(
    "what is not written so is refused",
    arguments: [
      ("13/25/2021", "M/d/yyyy"), ("31/02/2021", "dd/MM/yyyy"),
      ("2021-07-16 25:00:00", "yyyy-MM-dd HH:mm:ss"),
      ("2021-07-16 12:60:00", "yyyy-MM-dd HH:mm:ss"), ("16/07/2021 x", "dd/MM/yyyy"),
      ("", "dd/MM/yyyy"),
      ("16/07/21", "dd/MM/yyyy"), ("16-Foo-2021", "dd-MMM-yyyy"),
      ("13:00 PM 1/1/2021", "hh:mm a d/M/yyyy"),
      ("1/1/2021 9:00 EET", "d/M/yyyy H:mm z"), ("1/1/2021 9:00 GMT+99", "d/M/yyyy H:mm z"),
      ("soon", "unix"),
      ("99999999999999999999", "unix"), ("-1", "unix"), ("16/07", "dd/MM/yyyy"),
    ])
  func refusals(text: String, pattern: String) throws {
    #expect(try read(text, pattern) == nil)
  }

  @Test(
    "a pattern's own mistakes are named",
    arguments: [
      "YYYY-MM-dd", "yyyy-MM-DD", "yyyy-MM-dd EEE", "HH:mm", "", "dd/MM/yyyy Q",
    ])
  func mistakes(pattern: String) {
    #expect(throws: TextProblem.self) { try DatePattern(pattern) }
  }

  @Test(
    "what a pattern lacks is named",
    arguments: [
      ("dd/MM", "it has no year"), ("dd-yyyy", "it has no month"), ("MMM yy", "it has no day"),
      ("d HH:mm", "it has no year, no month"), ("'day' H:mm", "it has no year, no month, no day"),
      ("d/M/yyyy h:mm", "but no 'a' for AM or PM"),
    ])
  func missingParts(pattern: String, lack: String) {
    let problem = #expect(throws: TextProblem.self) { try DatePattern(pattern) }
    #expect(problem?.message.hasSuffix(lack) == true)
  }

  @Test("random bytes and patterns never crash", arguments: 0..<300)
  func randomText(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let letters = Array("yMdHhmsSaz/-: '.0123456789APMGT+é")
    let some = { (count: Int, random: inout SeededRandom) in
      String((0..<count).map { _ in letters.randomElement(using: &random) ?? "y" })
    }
    for _ in 0..<5 {
      let pattern = "yMda" + some(6, &random)
      let text = some(10, &random)
      _ = try? read(text, pattern)
    }
  }
}
