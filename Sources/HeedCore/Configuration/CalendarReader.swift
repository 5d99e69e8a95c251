import LocatedYAML

/// Reads an entry of `calendars:`.
struct CalendarReader {
  /// The bytes of a file beside `rules/heed.yml`; nil when there is none.
  let file: (String) -> [UInt8]?
  var diagnostics = Diagnostics()

  static let shape = Shape([
    .required("time_zone", .matching(.timeZone), "The place whose clock counts."),
    .required(
      "open", .entries(.matching(.openingHours), names: .weekdays),
      "The hours of each day of the week; days that are not named are closed."),
    .optional(
      "holidays",
      .list(.either([.matching(.holiday), .group(holidayFileShape), datedForm(.text)])),
      "Days on which nobody works, with their names, and files of such days."),
    .optional("half_days", hoursByDay, "Days with hours of their own."),
    .optional(
      "open_days", .either([.list(.matching(.date)), hoursByDay]),
      "Weekend days on which you work."),
  ])

  private static let holidayFileShape = Shape([
    .required("file", .text, "A calendar file (.ics), by its path in the folder rules/.")
  ])

  private static let hoursByDay = datedForm(.matching(.openingHours))

  private static func datedForm(_ value: Form) -> Form {
    .entries(value, names: .date)
  }

  init(file: @escaping (String) -> [UInt8]?) {
    self.file = file
  }

  mutating func calendar(_ entry: YAMLEntry) -> CalendarDefinition? {
    if entry.key == Priority.always {
      diagnostics.error(
        "wrong-name", at: entry.keyMark, "'always' is the calendar that is open day and night",
        help: "give this calendar another name")
      return nil
    }
    let subject = "the calendar '\(entry.key)'"
    guard
      let reader = MappingReader(
        entry.value, subject: subject, shape: Self.shape, into: &diagnostics),
      let zone = reader["time_zone"]?.timeZone("'time_zone'", into: &diagnostics),
      let open = reader["open"]
    else { return nil }
    var calendar = CalendarDefinition(name: entry.key, zone: zone)
    readWeek(open, into: &calendar)
    readHolidays(reader["holidays"], into: &calendar)
    readHalfDays(reader["half_days"], into: &calendar)
    readOpenDays(reader["open_days"], into: &calendar)
    return calendar
  }

  private mutating func readWeek(_ node: YAMLNode, into calendar: inout CalendarDefinition) {
    for entry in node.entries("'open'", into: &diagnostics) {
      guard let hours = hours(entry.value) else { continue }
      switch Weekday.parse(days: entry.key) {
      case .success(let days): report(calendar.week.set(hours, on: days), at: entry.keyMark)
      case .failure(let problem): report(problem, at: entry.keyMark)
      }
    }
  }

  /// Days as `2026-12-25`, `2026-12-25 Christmas Day` or `2026-12-25: Christmas Day`, and files
  /// as `{ file: calendars/de.ics }`.
  private mutating func readHolidays(
    _ node: YAMLNode?, into calendar: inout CalendarDefinition
  ) {
    for element in node?.elements("'holidays'", into: &diagnostics) ?? [] {
      if let text = element.scalar {
        readHoliday(text, at: element, into: &calendar)
      } else if let entry = element.mapping?.first, element.mapping?.count == 1 {
        if entry.key == "file" {
          readFile(entry.value, into: &calendar)
        } else {
          readHoliday("\(entry.key) \(entry.value.summary)", at: element, into: &calendar)
        }
      } else {
        diagnostics.error(
          "wrong-form", at: element.mark, "a holiday is a day such as 2026-12-25, or { file: NAME }"
        )
      }
    }
  }

  private mutating func readHoliday(
    _ text: String, at node: YAMLNode, into calendar: inout CalendarDefinition
  ) {
    if let holiday = node.value(
      of: Holiday.parse(text), code: "wrong-day", into: &diagnostics)
    {
      calendar.add(holiday)
    }
  }

  private mutating func readFile(_ node: YAMLNode, into calendar: inout CalendarDefinition) {
    guard let name = node.text("'file'", into: &diagnostics) else { return }
    guard let bytes = file(name) else {
      diagnostics.error(
        "missing-file", at: node.mark, "there is no rules/\(name)",
        help: "paths of calendar files are relative to the folder rules/")
      return
    }
    let file = HolidayFile(bytes)
    for problem in file.problems {
      diagnostics.add(
        Diagnostic(
          "wrong-calendar-file",
          at: SourceLocation(file: "rules/\(name)", line: problem.line, column: 1),
          problem.problem.message, help: problem.problem.help))
    }
    file.holidays.forEach { calendar.add($0) }
  }

  private mutating func readHalfDays(
    _ node: YAMLNode?, into calendar: inout CalendarDefinition
  ) {
    for entry in node?.entries("'half_days'", into: &diagnostics) ?? [] {
      guard let date = date(entry.key, at: entry.keyMark), let hours = hours(entry.value) else {
        continue
      }
      report(calendar.set(hours, on: date), at: entry.keyMark)
    }
  }

  /// Weekend days that are worked: a list of days, or `{ day: hours }`.
  private mutating func readOpenDays(
    _ node: YAMLNode?, into calendar: inout CalendarDefinition
  ) {
    guard let node else { return }
    if node.mapping != nil { return readHalfDays(node, into: &calendar) }
    for element in node.elements("'open_days'", into: &diagnostics) {
      guard let text = element.text("a day", into: &diagnostics),
        let date = date(text, at: element.mark)
      else { continue }
      report(calendar.set(calendar.week.usualHours, on: date), at: element.mark)
    }
  }

  private mutating func hours(_ node: YAMLNode) -> OpeningHours? {
    node.text("opening hours", into: &diagnostics).flatMap {
      node.value(of: OpeningHours.parse($0), code: "wrong-hours", into: &diagnostics)
    }
  }

  private mutating func date(_ text: String, at mark: YAMLMark) -> CivilDate? {
    if let date = CivilDate.parse(text) { return date }
    report(TextProblem("'\(text)' is not a day", help: "write it as 2026-12-25"), at: mark)
    return nil
  }

  private mutating func report(_ problem: TextProblem?, at mark: YAMLMark) {
    if let problem {
      diagnostics.error("wrong-day", at: mark, problem.message, help: problem.help)
    }
  }
}
