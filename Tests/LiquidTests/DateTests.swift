import Foundation
import Liquid
import TestSupport
import Testing

@Suite struct DateTests {
  private func date(_ value: Value, _ format: String) throws -> String {
    try Template("{{ x | date: f }}").render(["x": value, "f": .string(format)])
  }

  @Test(arguments: [
    ("2016-03-14", "2016-03-14 00:00:00 +0000"),
    ("2016/3/14 9:05", "2016-03-14 09:05:00 +0000"),
    ("2016-03-14T09:05:06Z", "2016-03-14 09:05:06 +0000"),
    ("2016-03-14T09:05:06.789+08:00", "2016-03-14 09:05:06 +0800"),
    ("2016-03-14 09:05:06 -0530", "2016-03-14 09:05:06 -0530"),
    ("2016-03-14 09:05:06 UTC", "2016-03-14 09:05:06 +0000"),
    ("March 14, 2016", "2016-03-14 00:00:00 +0000"),
    ("14th Mar 2016 3:05pm", "2016-03-14 15:05:00 +0000"),
    ("Mon, 14 Mar 2016 12:00:00 GMT", "2016-03-14 12:00:00 +0000"),
    ("Sept. 1 2016 12am", "2016-09-01 00:00:00 +0000"),
    ("2016-02-29", "2016-02-29 00:00:00 +0000"),
    ("1152098955", "2006-07-05 11:29:15 +0000"),
  ])
  func readsDates(text: String, expected: String) throws {
    #expect(try date(.string(text), "%Y-%m-%d %H:%M:%S %z") == expected)
  }

  @Test(arguments: [
    "soon", "2015-02-29", "2016-13-01", "2016-03-14 25:00", "14 2016", "Mar Apr 2016", "3",
    "99999999999999999999", "2016-03-14-15", "12:00", "-5", "May the 4th",
  ])
  func leavesWhatIsNoDateAsItIs(text: String) throws {
    // A number of seconds is a date too, so that “3” is three seconds after 1970.
    let expected = text == "3" ? "1970" : text
    #expect(try date(.string(text), "%Y") == expected)
  }

  @Test func hasNoClock() throws {
    #expect(throws: RenderError.self) { try date("now", "%Y") }
    #expect(throws: RenderError.self) { try date("Today", "%Y") }
  }

  @Test(arguments: [
    ("%-d/%-m/%y", "5/3/09"), ("%e|%k|%l", " 5| 7| 7"), ("%^a %^B %#p", "THU MARCH am"),
    ("%10Y|%-5d|%_5m", "0000002009|5|    3"), ("%:z %::z %Z", "+08:00 +08:00:00 +08:00"),
    ("100%", "100%"), ("%%d %q %é", "%d %q %é"), ("%L %3N", "000 000"), ("%v", " 5-MAR-2009"),
    ("%n%t|", "\n\t|"), ("%10b|", "       Mar|"),
  ])
  func knowsFlagsAndWidths(format: String, expected: String) throws {
    let moment = Timestamp(seconds: 1_236_209_762, offset: 28_800)
    #expect(try date(.date(moment), format) == expected)
  }

  @Test func printsADateAsItsTextOrInFull() throws {
    let template = try Template("{{ x }}")
    #expect(try template.render(["x": .date(Timestamp(seconds: 0))]) == "1970-01-01 00:00:00 +0000")
    #expect(try template.render(["x": .date(Timestamp(seconds: 0, text: "1月1日"))]) == "1月1日")
  }

  @Test func surroundingsOfTimeDoNotCrash() throws {
    for seconds in [Int.min, Int.max, -62_135_596_801, 253_402_300_800] {
      for offset in [Int.min, 0, Int.max] {
        let moment = Timestamp(seconds: seconds, offset: offset)
        #expect(try !date(.date(moment), "%c %G %V %U %j %z").isEmpty)
      }
    }
  }

  /// Python's strftime says the same for days from 1000 to 9999.
  @Test(.enabled(if: Python.isPresent)) func agreesWithPython() throws {
    let format = "%Y %m %d %H %I %M %S %j %y %a %A %b %B %p %u %w %U %W %V %G %e %D %F %T %R %s"
    var generator = SeededRandom(seed: 7)
    let moments = (0..<2000).map { _ in
      Int.random(in: -30_610_224_000...253_402_300_799, using: &generator)
    }
    let script = """
      import datetime, sys
      epoch = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
      for line in sys.stdin:
          moment = epoch + datetime.timedelta(seconds=int(line))
          print(moment.strftime(\"\(format)\".replace("%s", line.strip())))
      """
    let judged = try Python.output(
      script, input: moments.map(String.init).joined(separator: "\n"))
    let ours = try moments.map { try date(.int($0), format) }
    #expect(judged.split(separator: "\n").map(String.init) == ours)
  }
}
