/// Collects the events of a file, line by line.
struct HolidayReader {
  private(set) var holidays: [Holiday] = []
  private(set) var problems: [HolidayFile.Problem] = []
  private var event: HolidayEvent?
  private var eventLine = 0
  /// The parts of the file that are open, such as `VCALENDAR` and a time zone within it.
  private var parts: [String] = []
  private var sawCalendar = false
  private var lastLine = 1
  private var sawOtherEncoding = false
  private var isFull = false

  /// Notes that the file is not read at all.
  mutating func refuse(_ problem: TextProblem) {
    add(problem, at: 1)
  }

  mutating func read(_ line: ICalendarLine) {
    lastLine = line.number
    if !line.isUTF8, !sawOtherEncoding {
      sawOtherEncoding = true
      add(
        TextProblem("this is not in UTF-8", help: "save the file in the encoding UTF-8"),
        at: line.number)
    }
    switch line.name {
    case "BEGIN": begin(line)
    case "END": end(line)
    default:
      guard event != nil, parts.last == "VEVENT" else { return }
      if let problem = event?.read(line) { add(problem, at: line.number) }
    }
  }

  mutating func finish() {
    if !sawCalendar {
      add(
        TextProblem("this is not an iCalendar file", help: "it must begin with BEGIN:VCALENDAR"),
        at: 1)
    } else if let part = parts.last {
      add(
        TextProblem(
          "the file ends within \(part)", help: "it may be cut off; save or download it again"),
        at: lastLine)
    }
  }

  private mutating func begin(_ line: ICalendarLine) {
    let part = line.value.uppercased()
    sawCalendar = sawCalendar || part == "VCALENDAR"
    // A calendar, its events and their alarms: deeper is not iCalendar.
    if parts.count < 8 { parts.append(part) }
    if part == "VEVENT" {
      event = HolidayEvent()
      eventLine = line.number
    }
  }

  private mutating func end(_ line: ICalendarLine) {
    let part = line.value.uppercased()
    guard parts.last == part else {
      add(
        TextProblem("END:\(part) without its beginning", help: "save the file again"),
        at: line.number)
      return
    }
    parts.removeLast()
    guard part == "VEVENT", let event else { return }
    self.event = nil
    if isFull { return }
    switch event.occurrences() {
    case .success(let found):
      let room = HolidayFile.limit - holidays.count
      if found.count > room {
        isFull = true
        add(
          TextProblem(
            "the file has more than \(HolidayFile.limit) holidays", help: "use a smaller file"),
          at: eventLine)
      }
      holidays += found.prefix(room)
    case .failure(let problem):
      add(problem, at: eventLine)
    }
  }

  private mutating func add(_ problem: TextProblem, at line: Int) {
    let count = problems.count
    guard count <= HolidayFile.problemLimit else { return }
    let isLast = count == HolidayFile.problemLimit
    let more = TextProblem("there are more mistakes in this file", help: "correct the others first")
    problems.append(HolidayFile.Problem(line: line, problem: isLast ? more : problem))
  }
}
