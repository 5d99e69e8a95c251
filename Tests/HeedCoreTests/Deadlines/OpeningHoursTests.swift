import Testing

@testable import HeedCore

@Suite struct OpeningHoursTests {
  @Test(arguments: [
    ("09:00-12:30, 13:30-18:00", [540..<750, 810..<1080], "09:00-12:30, 13:30-18:00"),
    ("9:00 – 17:00", [540..<1020], "09:00-17:00"), ("00:00-24:00", [0..<1440], "00:00-24:00"),
    ("21:00-02:00", [1260..<1560], "21:00-02:00"), ("18:00-00:00", [1080..<1440], "18:00-24:00"),
    ("08:00-12:00,22:00-06:00", [480..<720, 1320..<1800], "08:00-12:00, 22:00-06:00"),
    ("09:00-12:00, 12:00-15:00", [540..<720, 720..<900], "09:00-12:00, 12:00-15:00"),
    ("Closed", [], "closed"),
  ])
  func hoursAreRead(text: String, ranges: [Range<Int>], canonical: String) throws {
    let hours = try OpeningHours.parse(text).get()
    #expect(hours.ranges == ranges)
    #expect(hours.text == canonical)
    #expect(try OpeningHours.parse(hours.text).get() == hours)
  }

  @Test(arguments: [
    ("9-17", "'9' is not a time of day", "write 09:00"),
    ("9am-5pm", "'9am' is not a time of day", "write 09:00"),
    ("09:00-5pm", "'5pm' is not a time of day", "write 17:00"),
    ("00:00-23:59", "last minute", "write 00:00-24:00"),
    ("09:00-09:00", "same time", "00:00-24:00"), ("24:00-24:00", "same time", "00:00-24:00"),
    ("09:00-12:00, 11:00-15:00", "overlap", "once"), ("13:00-15:00, 09:00-12:00", "order", "first"),
    ("22:00-06:00, 08:00-12:00", "over midnight", "put 22:00-06:00 last"),
    ("09:00", "is not a time from-to", "09:00-17:00"), ("", "empty", "09:00-17:00"),
    ("09:00-12:00,", "is not a time from-to", "09:00-17:00"),
    ("09:00-25:00", "no time '25:00'", "24:00"), ("09:00-12:75", "no time '12:75'", "60 minutes"),
    ("09:00-24:01", "no time", "24:00"), ("-09:00-12:00", "from-to", ""),
    ("09:00-99999999999999999999:00", "is not a time of day", ""), ("open", "from-to", "closed"),
  ])
  func mistakesSayWhatToWrite(text: String, message: String, help: String) throws {
    let problem = try #require(Sample.problem(OpeningHours.parse(text)))
    #expect(problem.message.contains(message), "\(problem)")
    #expect(help.isEmpty || problem.help?.contains(help) == true, "\(problem)")
  }

  @Test func rangesMadeInCodeHaveTheSameBounds() {
    #expect(OpeningHours(ranges: [540..<540]) == nil)
    #expect(OpeningHours(ranges: [-1..<540]) == nil)
    #expect(OpeningHours(ranges: [1440..<1500]) == nil)
    #expect(OpeningHours(ranges: [600..<2041]) == nil)
    #expect(OpeningHours(ranges: [600..<700, 650..<800]) == nil)
    #expect(OpeningHours(ranges: [])?.isClosed == true)
  }
}
