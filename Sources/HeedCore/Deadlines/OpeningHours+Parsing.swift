extension OpeningHours {
  /// Reads `09:00-12:30, 13:30-18:00`, `21:00-02:00` (over midnight), `00:00-24:00`, `closed`.
  package static func parse(_ text: String) -> Result<OpeningHours, TextProblem> {
    Result { () throws(TextProblem) in try read(text) }
  }

  private static let example = "write the hours as 09:00-17:00, or closed"

  private static func read(_ text: String) throws(TextProblem) -> OpeningHours {
    let trimmed = text.lowercased().filter { !$0.isWhitespace }
    if trimmed == "closed" { return .closed }
    if trimmed.isEmpty { throw TextProblem("the hours are empty", help: example) }
    var ranges: [Range<Int>] = []
    for part in trimmed.split(separator: ",", maxSplits: 50, omittingEmptySubsequences: false) {
      let range = try range(String(part))
      if let previous = ranges.last { try check(range, follows: previous) }
      ranges.append(range)
    }
    guard let hours = OpeningHours(ranges: ranges) else {
      throw TextProblem("'\(text)' is not a list of hours", help: example)
    }
    return hours
  }

  private static func range(_ text: String) throws(TextProblem) -> Range<Int> {
    let ends = text.replacing("–", with: "-").replacing("—", with: "-")
      .split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2 else {
      throw TextProblem("'\(text)' is not a time from-to", help: example)
    }
    let start = try minutes(String(ends[0]))
    let end = try minutes(String(ends[1]))
    if start == end || start == 1440 {
      throw TextProblem(
        "'\(text)' opens and closes at the same time",
        help: "write 00:00-24:00 for the whole day, or closed")
    }
    if end == 1439 {
      throw TextProblem(
        "'\(text)' leaves the last minute of the day closed",
        help: "write \(clock(start))-24:00 to be open until midnight")
    }
    return start..<(end > start ? end : end + 1440)
  }

  private static func minutes(_ text: String) throws(TextProblem) -> Int {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let digits = parts.map { $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil }
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      let hour = digits[0], let minute = digits[1]
    else {
      throw TextProblem("'\(text)' is not a time of day", help: help(for: text))
    }
    let minutes = hour * 60 + minute
    guard minute < 60, minutes <= 1440 else {
      throw TextProblem(
        "there is no time '\(text)'", help: "times go from 00:00 to 24:00, 60 minutes an hour")
    }
    return minutes
  }

  /// `9` and `9am` are the times people write most often.
  private static func help(for text: String) -> String {
    let number = text.prefix { $0.isNumber }
    let suffix = text.dropFirst(number.count)
    guard let hour = Int(number), hour <= 24, ["", "am", "pm", "h", "uhr"].contains(suffix) else {
      return "write it as 09:00"
    }
    return "write \(clock((suffix == "pm" && hour < 12 ? hour + 12 : hour) * 60))"
  }

  private static func check(
    _ range: Range<Int>, follows previous: Range<Int>
  ) throws(TextProblem) {
    if previous.upperBound > 1440 {
      throw TextProblem(
        "only the last hours of a day may go over midnight",
        help: "put \(clock(previous.lowerBound))-\(clock(previous.upperBound - 1440)) last")
    }
    if range.lowerBound < previous.lowerBound {
      throw TextProblem("the hours are not in order", help: "write the earlier ones first")
    }
    if range.lowerBound < previous.upperBound {
      throw TextProblem(
        "the hours overlap: \(clock(range.lowerBound)) is before \(clock(previous.upperBound))",
        help: "write each hour once")
    }
  }
}
