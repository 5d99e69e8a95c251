/// When a calendar is open on each day of an ordinary week.
package struct OpeningWeek: Hashable, Sendable {
  /// Monday first; nil for a day of which nothing is said, which is closed.
  private var written: [OpeningHours?] = Array(repeating: nil, count: 7)

  package init() {}

  package subscript(day: Weekday) -> OpeningHours {
    written[day.rawValue - 1] ?? .closed
  }

  /// Sets the hours of some days.
  ///
  /// - Returns: what is wrong when a day has hours already; nothing is set then.
  package mutating func set(_ hours: OpeningHours, on days: [Weekday]) -> TextProblem? {
    if let day = days.first(where: { written[$0.rawValue - 1] != nil }) {
      return TextProblem(
        "\(day.name) has hours already", help: "write the hours of each day in one place")
    }
    for day in days { written[day.rawValue - 1] = hours }
    return nil
  }

  package var isClosed: Bool {
    Weekday.allCases.allSatisfy { self[$0].isClosed }
  }

  /// The hours that most open days have, of equals the first in the week; closed when none is open.
  package var usualHours: OpeningHours {
    let open = Weekday.allCases.map { self[$0] }.filter { !$0.isClosed }
    var best = (hours: OpeningHours.closed, days: 0)
    for hours in open {
      let days = open.count { $0 == hours }
      if days > best.days { best = (hours, days) }
    }
    return best.hours
  }
}
