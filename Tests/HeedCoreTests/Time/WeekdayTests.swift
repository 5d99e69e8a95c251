import Testing

@testable import HeedCore

@Suite struct WeekdayTests {
  @Test(arguments: [
    ("monday", [1]), ("monday-friday", [1, 2, 3, 4, 5]), ("sat", [6]), ("Sunday", [7]),
    ("sat-sun", [6, 7]), ("fri-mon", [1, 5, 6, 7]), ("mon, wed ,fri", [1, 3, 5]),
    ("Monday – Thursday", [1, 2, 3, 4]), ("tues", [2]), ("thurs-friday", [4, 5]), ("mon-mon", [1]),
  ])
  func daysAreRead(text: String, numbers: [Int]) throws {
    #expect(try Weekday.parse(days: text).get().map(\.rawValue) == numbers)
  }

  @Test(arguments: [
    ("mnoday", "did you mean 'monday'?"), ("monday-firday", "did you mean 'friday'?"),
    ("m", "write monday"), ("", "write monday"), ("monday,", "write monday"),
    ("monday-tuesday-friday", "monday-friday"), ("weekdays", "write monday"),
    ("周一", "write monday"),
  ])
  func mistakesSayWhatToWrite(text: String, help: String) throws {
    let problem = try #require(Sample.problem(Weekday.parse(days: text)))
    #expect(problem.help?.contains(help) == true, "\(problem)")
  }
}
