extension Weekday {
  /// Reads the days that opening hours are written for: `monday`, `mon`, `monday-friday`,
  /// `sat-sun`, `fri-mon` (over the weekend), `monday, wednesday`.
  ///
  /// - Returns: each day once, Monday first.
  package static func parse(days text: String) -> Result<[Weekday], TextProblem> {
    Result { () throws(TextProblem) in
      var days: Set<Weekday> = []
      for part in text.split(separator: ",", maxSplits: 20, omittingEmptySubsequences: false) {
        days.formUnion(try range(String(part)))
      }
      return days.sorted()
    }
  }

  private static func range(_ text: String) throws(TextProblem) -> [Weekday] {
    let ends = text.replacing("–", with: "-")
      .split(separator: "-", omittingEmptySubsequences: false)
    guard let first = ends.first, let last = ends.last, ends.count <= 2 else {
      throw TextProblem("'\(text)' is not a range of days", help: "write, as in monday-friday")
    }
    let start = try day(named: String(first))
    let end = try day(named: String(last))
    let length = (end.rawValue - start.rawValue + 7) % 7
    return (0...length).compactMap { Weekday(rawValue: (start.rawValue - 1 + $0) % 7 + 1) }
  }

  private static func day(named text: String) throws(TextProblem) -> Weekday {
    let name = text.lowercased().filter { !$0.isWhitespace }
    if name.count >= 2, let day = allCases.first(where: { $0.abbreviations.contains(name) }) {
      return day
    }
    let help = Suggestion.question(for: name, among: allCases.map(\.name))
    throw TextProblem(
      name.isEmpty ? "a day is missing" : "'\(name)' is not a day of the week",
      help: help ?? "write monday, sat or monday-friday")
  }

  /// The name, and what it is shortened to.
  var abbreviations: [String] {
    switch self {
    case .tuesday: [name, "tue", "tues", "tu"]
    case .wednesday: [name, "wed", "weds", "we"]
    case .thursday: [name, "thu", "thur", "thurs", "th"]
    default: [name, String(name.prefix(3)), String(name.prefix(2))]
    }
  }
}
