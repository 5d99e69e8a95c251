/// What a deadline counted by before it was worked out again, and what it counts by since, as the
/// detail of the event keeps it: `4 working hours on office -> 1 working day on office`.
package struct RecountDetail: Hashable, Sendable {
  package struct Terms: Hashable, Sendable {
    /// What was promised, such as `4 working hours`; nil in entries of the first release.
    package let within: String?
    /// The name of the calendar.
    package let calendar: String

    package init(_ deadline: Deadline) {
      within = deadline.within
      calendar = deadline.calendar
    }

    fileprivate init?(_ text: Substring) {
      guard let mark = text.firstRange(of: " on ") else { return nil }
      let within = String(text[..<mark.lowerBound])
      self.within = within == "?" ? nil : within
      calendar = String(text[mark.upperBound...])
    }

    package var text: String { "\(within ?? "?") on \(calendar)" }
  }

  package let before: Terms
  package let after: Terms

  package init(before: Terms, after: Terms) {
    self.before = before
    self.after = after
  }

  /// Nil for the detail of another kind of event.
  package init?(_ text: String) {
    guard let mark = text.firstRange(of: " -> "), let before = Terms(text[..<mark.lowerBound]),
      let after = Terms(text[mark.upperBound...])
    else { return nil }
    self.init(before: before, after: after)
  }

  package var text: String { "\(before.text) -> \(after.text)" }
}
