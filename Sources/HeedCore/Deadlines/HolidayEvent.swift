/// One event of an iCalendar file, as far as a holiday needs it.
struct HolidayEvent {
  private var name: String?
  private var first: CivilDate?
  /// The day after the last.
  private var end: CivilDate?
  private var lengthInDays: Int?
  private var rule: YearlyRule?
  private var exceptions: Set<CivilDate> = []
  private var isCancelled = false
  private var problem: TextProblem?

  /// Takes a line of the event.
  ///
  /// - Returns: what is wrong with the line, when the event can be used all the same.
  mutating func read(_ line: ICalendarLine) -> TextProblem? {
    switch line.name {
    case "SUMMARY": name = line.text.isEmpty ? nil : line.text
    case "STATUS": isCancelled = line.value.uppercased() == "CANCELLED"
    case "DTSTART": first = date(line)
    case "DTEND": end = date(line)
    case "DURATION": readDuration(line)
    case "RRULE":
      switch YearlyRule.parse(line.value) {
      case .success(let rule): self.rule = rule
      case .failure(let problem): self.problem = self.problem ?? problem
      }
    case "EXDATE":
      for value in line.value.split(separator: ",") {
        if let date = CivilDate.parse(String(value.prefix(8))) { exceptions.insert(date) }
      }
    case "RDATE":
      return TextProblem("further dates (RDATE) are not read", help: "add them as events")
    default: break
    }
    return nil
  }

  /// The days off, once for each time the event occurs.
  func occurrences() -> Result<[Holiday], TextProblem> {
    if isCancelled { return .success([]) }
    if let problem { return .failure(problem) }
    guard let first else {
      return .failure(
        TextProblem("the event '\(name ?? "")' has no day", help: "it needs DTSTART;VALUE=DATE"))
    }
    let length = end.map { $0.daysSinceEpoch - first.daysSinceEpoch } ?? lengthInDays ?? 1
    guard (0...Holiday.longest).contains(length) else {
      return .failure(
        TextProblem(
          "the event '\(name ?? "")' ends before it begins or lasts longer than a year",
          help: "check DTSTART and DTEND, the day after the last"))
    }
    let starts = rule?.dates(from: first) ?? [first]
    return .success(
      starts.filter { !exceptions.contains($0) }.map {
        Holiday(first: $0, last: $0.adding(days: max(length, 1) - 1), name: name)
      })
  }

  /// The date of a line; a time of day makes the event one that is not a holiday.
  private mutating func date(_ line: ICalendarLine) -> CivilDate? {
    if let date = line.value.utf8.count == 8 ? CivilDate.parse(line.value) : nil { return date }
    let isTime = ISO8601Time(line.value)?.time != nil
    problem =
      problem
      ?? (isTime
        ? TextProblem(
          "'\(line.value)' has a time of day, so the event is not a holiday",
          help: "make it an all-day event, or remove it")
        : TextProblem("'\(line.value)' is not a day", help: "write it as 20261225"))
    return nil
  }

  /// `P1D` or `P2W`.
  private mutating func readDuration(_ line: ICalendarLine) {
    let value = line.value.uppercased()
    let days = Int(value.dropFirst().dropLast())
    if value.hasPrefix("P"), let days, value.hasSuffix("D") || value.hasSuffix("W"),
      (1...Holiday.longest).contains(days)
    {
      lengthInDays = value.hasSuffix("W") ? days * 7 : days
    } else {
      problem = problem ?? TextProblem("'\(line.value)' is not a length in days", help: "write P1D")
    }
  }
}
