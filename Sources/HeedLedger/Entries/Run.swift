/// One batch job, which may have been interrupted and continued.
package struct Run: Hashable, Sendable {
  /// The day and a counter, such as `2026-11-22-001`.
  package var name: String
  /// When it was first started, in seconds since 1970; a continued run keeps it.
  package var startedAt: Int64

  package init(name: String, startedAt: Int64) {
    self.name = name
    self.startedAt = startedAt
  }
}

extension Run {
  /// The name of a day's run, such as `2026-11-22-001`.
  ///
  /// - Parameters:
  ///   - day: the date, such as `2026-11-22`.
  ///   - number: from 1.
  /// - Returns: the name, whose number has three digits or more.
  package static func name(day: String, number: Int) -> String {
    let digits = String(number)
    return day + "-" + String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
  }
}
