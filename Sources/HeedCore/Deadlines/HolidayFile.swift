/// The holidays of an iCalendar file (RFC 5545): its all-day events.
package struct HolidayFile: Hashable, Sendable {
  /// Something in the file that can't be used.
  package struct Problem: Hashable, Sendable {
    /// Counted from 1.
    package let line: Int
    package let problem: TextProblem
  }

  /// The events in the file's order, yearly ones once for each year up to 2100.
  package let holidays: [Holiday]
  /// What was left out, and why; empty for a good file.
  package let problems: [Problem]

  /// The most holidays that are taken from one file.
  package static let limit = 20_000

  /// The most mistakes that are told of one file; after them, one says that there are more.
  static let problemLimit = 20

  /// The most bytes of a file; those of whole countries have some thousands.
  static let byteLimit = 10_000_000

  package init(_ text: String) {
    self.init(Array(text.utf8))
  }

  /// Reads the file's bytes, in UTF-8; a line may be folded in the middle of a character.
  package init(_ bytes: [UInt8]) {
    var reader = HolidayReader()
    if bytes.count > Self.byteLimit {
      reader.refuse(
        TextProblem("the file is larger than 10 MB", help: "use one with holidays alone"))
    } else {
      for line in ICalendarLine.lines(of: bytes) { reader.read(line) }
      reader.finish()
    }
    holidays = reader.holidays
    problems = reader.problems
  }
}
