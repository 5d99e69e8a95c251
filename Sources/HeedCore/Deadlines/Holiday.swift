/// A day, or some days in a row, on which a calendar is closed.
package struct Holiday: Hashable, Sendable {
  package let first: CivilDate
  package let last: CivilDate
  /// `Christmas Day`; nil when the settings give none.
  package let name: String?

  /// The most days a single holiday may last.
  static let longest = 366

  package init(first: CivilDate, last: CivilDate, name: String? = nil) {
    self.first = first
    self.last = last
    self.name = name
  }

  package var days: [CivilDate] {
    let start = first.daysSinceEpoch
    let end = min(last.daysSinceEpoch, start + Self.longest - 1)
    return end < start ? [] : (start...end).map { CivilDate(daysSinceEpoch: $0) }
  }

  /// Reads `2026-12-25`, `2026-12-25 Christmas Day`, `2026-10-01..2026-10-07 National Day`.
  package static func parse(_ text: String) -> Result<Holiday, TextProblem> {
    Result { () throws(TextProblem) in
      let parts = text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
      let dates = parts.first.map { String($0) } ?? ""
      let ends = dates.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
      let first = try date(ends.first.map { String($0) } ?? "")
      let last = try date(ends.last.map { String($0) } ?? "")
      guard first <= last else {
        throw TextProblem("'\(dates)' ends before it begins", help: "write the earlier day first")
      }
      guard last.daysSinceEpoch - first.daysSinceEpoch < longest else {
        throw TextProblem("'\(dates)' is longer than a year", help: "check the years")
      }
      let name = parts.count == 2 ? parts[1].drop(while: \.isWhitespace) : ""
      return Holiday(first: first, last: last, name: name.isEmpty ? nil : String(name))
    }
  }

  private static func date(_ text: String) throws(TextProblem) -> CivilDate {
    guard let date = CivilDate.parse(text) else {
      throw TextProblem("'\(text)' is not a day", help: "write it as 2026-12-25")
    }
    return date
  }
}
