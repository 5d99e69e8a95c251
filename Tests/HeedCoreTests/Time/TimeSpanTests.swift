import Testing

@testable import HeedCore

@Suite struct TimeSpanTests {
  @Test(arguments: [
    ("1 hour", "1 hour", 3600), ("15 minutes", "15 minutes", 900), ("2 days", "2 days", 172_800),
    ("2 weeks", "2 weeks", 1_209_600), ("4 working hours", "4 working hours", 14_400),
    ("30 working minutes", "30 working minutes", 1800),
    ("3 working days", "3 working days", 259_200), ("1 working day", "1 working day", 86_400),
    ("4h", "4 hours", 14_400), ("30m", "30 minutes", 1800), ("2d", "2 days", 172_800),
    ("1w", "1 week", 604_800), ("1.5 hours", "1.5 hours", 5400), ("0.25h", "0.25 hours", 900),
    ("  4   Working  HOURS ", "4 working hours", 14_400), ("04 hours", "4 hours", 14_400),
    ("1.50 days", "1.5 days", 129_600), ("10 years", nil, 0),
  ])
  func spansAreRead(text: String, canonical: String?, seconds: Int64) throws {
    let span = try? TimeSpan.parse(text).get()
    #expect(span?.text == canonical)
    #expect(span.map(\.nominalSeconds) ?? 0 == seconds)
    if let span { #expect(try TimeSpan.parse(span.text).get() == span) }
  }

  @Test func onlyWallClockSpansHaveAFixedLength() throws {
    #expect(try Sample.span("2 days").wallClockSeconds == 172_800)
    #expect(try Sample.span("4 working hours").wallClockSeconds == nil)
  }

  @Test(arguments: [
    ("4 workng hours", "'workng' is not expected", "did you mean 'working'?"),
    ("4 business hours", "'business' is not known", "write working hours"),
    ("4 hors", "'hors' is not a unit", "did you mean 'hours'?"),
    ("4 fortnights", "'fortnights' is not a unit", "4 working hours"),
    ("4", "has no unit", "write 4 hours"), ("", "is empty", "write, for example"),
    ("soon", "does not begin with a number", "write, for example"),
    ("an hour", "does not begin with a number", "write, for example"),
    ("-2 hours", "is negative", "how much time"), ("0 hours", "is no time at all", "1 minute"),
    ("0.0001 minutes", "is no time at all", "1 minute"),
    ("1,5 hours", "'1,5' is not a number", "1.5"), ("1.2.3 h", "is not a number", "1.5"),
    ("11 years", "'years' is not a unit", ""), ("4000 days", "longer than ten years", "shorter"),
    ("99999999999999999999999 hours", "longer than ten years", "shorter"),
    ("1.5 working days", "a part of a working day", "working hours"),
    ("2 working weeks", "a working week", "5 working days"),
    ("1 hour 30 minutes", "two amounts", "90 minutes"), ("1h30m", "two amounts", "90 minutes"),
    ("4 working working hours", "'working' is not expected", ""), ("4 hours later", "'later'", ""),
    ("1. hours", "is not a number", ""), (".5 hours", "is not a number", ""),
    ("１ hour", "does not begin with a number", ""), ("4\u{0} hours", "is not a number", ""),
  ])
  func mistakesSayWhatToWrite(text: String, message: String, help: String) throws {
    let problem = try #require(Sample.problem(TimeSpan.parse(text)))
    #expect(message.isEmpty || problem.message.contains(message), "\(problem)")
    #expect(help.isEmpty || problem.help?.contains(help) == true, "\(problem)")
  }

  @Test func spansMadeInCodeHaveTheSameBounds() {
    #expect(TimeSpan(0, .hour) == nil)
    #expect(TimeSpan(-1, .hour) == nil)
    #expect(TimeSpan(.max, .hour) == nil)
    #expect(TimeSpan(3651, .day) == nil)
    #expect(TimeSpan(1, .week, .working) == nil)
    #expect(TimeSpan(3, .day, .working)?.text == "3 working days")
  }
}
