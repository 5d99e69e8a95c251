extension TimeSpan {
  /// Reads `1 hour`, `15 minutes`, `1.5 hours`, `4 working hours`, `3 working days`, `2 weeks`, or
  /// short `4h`, `30m`, `2d`, `1w`.
  package static func parse(_ text: String) -> Result<TimeSpan, TextProblem> {
    Result { () throws(TextProblem) in try read(text) }
  }

  private static let example = "write, for example, 4 hours, 30 minutes, 2 days or 4 working hours"

  private static func read(_ text: String) throws(TextProblem) -> TimeSpan {
    let words = words(of: text)
    guard let first = words.first else { throw TextProblem("the time is empty", help: example) }
    guard first.first.map({ $0.isASCII && $0.isNumber || $0 == "-" || $0 == "." }) ?? false else {
      throw TextProblem("'\(text)' does not begin with a number", help: example)
    }
    let number = first.prefix { !$0.isLetter }
    let attached = first.dropFirst(number.count)
    let rest = (attached.isEmpty ? [] : [String(attached)]) + words.dropFirst()
    let (unit, clock) = try unit(of: rest, in: text)
    return try span(String(number), unit, clock, in: text)
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split(whereSeparator: \.isWhitespace).prefix(10).map { String($0) }
  }

  /// The unit and the clock of the words after the number.
  private static func unit(
    of words: [String], in text: String
  ) throws(TextProblem) -> (Unit, Clock) {
    guard let last = words.last else {
      throw TextProblem("'\(text)' has no unit", help: "write \(text) hours or \(text) minutes")
    }
    if words.contains(where: { $0.utf8.contains { (48...57).contains($0) } }) {
      throw TextProblem(
        "'\(text)' has two amounts", help: "write one, such as 90 minutes or 1.5 hours")
    }
    if words.count > 1, let problem = problem(withQualifier: words, in: text) { throw problem }
    guard let unit = units[last] else {
      let help = Suggestion.question(for: last, among: units.keys.sorted().filter { $0.count > 2 })
      throw TextProblem("'\(last)' is not a unit of time", help: help ?? example)
    }
    return (unit, words.count > 1 ? .working : .wall)
  }

  /// What is wrong with the words before the unit, which may only be `working`.
  private static func problem(withQualifier words: [String], in text: String) -> TextProblem? {
    if words.count == 2, words[0] == "working" { return nil }
    if words.count == 2, ["business", "work", "office", "workday"].contains(words[0]) {
      return TextProblem("'\(words[0])' is not known here", help: "write working \(words[1])")
    }
    let odd = words.first { $0 != "working" && units[$0] == nil } ?? words[1]
    let help = Suggestion.question(for: odd, among: ["working"])
    return TextProblem("'\(odd)' is not expected in '\(text)'", help: help ?? example)
  }

  private static func span(
    _ number: String, _ unit: Unit, _ clock: Clock, in text: String
  ) throws(TextProblem) -> TimeSpan {
    if number.hasPrefix("-") {
      throw TextProblem("'\(text)' is negative", help: "write how much time there is")
    }
    guard let amount = DecimalAmount(number) else {
      throw TextProblem("'\(number)' is not a number", help: "write, for example, 4 or 1.5")
    }
    if clock == .working, unit == .week {
      throw TextProblem(
        "a working week has no fixed length", help: "count in days, such as 5 working days")
    }
    if clock == .working, unit == .day, amount.hasFraction {
      throw TextProblem(
        "a part of a working day has no fixed length", help: "count in hours, as 4 working hours")
    }
    guard let seconds = amount.times(unit.rawValue), seconds <= longest else {
      throw TextProblem("'\(text)' is longer than ten years", help: "write a shorter time")
    }
    guard let span = TimeSpan(nominalSeconds: seconds, unit, clock) else {
      throw TextProblem("'\(text)' is no time at all", help: "write at least 1 minute")
    }
    return span
  }

  private static let units: [String: Unit] = [
    "m": .minute, "min": .minute, "mins": .minute, "minute": .minute, "minutes": .minute,
    "h": .hour, "hr": .hour, "hrs": .hour, "hour": .hour, "hours": .hour,
    "d": .day, "day": .day, "days": .day,
    "w": .week, "wk": .week, "wks": .week, "week": .week, "weeks": .week,
  ]
}

/// A number with at most four decimals, such as `1.5`.
private struct DecimalAmount {
  private let tenThousandths: Int64

  /// Nil when the text is not such a number.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !parts[0].isEmpty, parts.last?.isEmpty == false,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let decimals = parts.count == 2 ? parts[1] : ""
    guard decimals.count <= 4 else { return nil }
    let fraction = Int64(decimals + String(repeating: "0", count: 4 - decimals.count)) ?? 0
    // Whatever has more digits is beyond any span; a large number stands for all of them.
    let whole = min(Int64(parts[0]) ?? .max, 1_000_000_000_000)
    tenThousandths = whole * 10_000 + fraction
  }

  var hasFraction: Bool {
    tenThousandths % 10_000 != 0
  }

  /// The product without its fraction; nil when it is beyond all bounds.
  func times(_ factor: Int64) -> Int64? {
    let (product, overflows) = tenThousandths.multipliedReportingOverflow(by: factor)
    return overflows ? nil : product / 10_000
  }
}
