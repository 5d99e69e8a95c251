/// How many answers fall due on the next working days, beside how many can be given.
package struct AnswerLoad: Sendable {
  /// What falls due for one owner.
  package struct Row: Sendable {
    /// The owner's id; nil for what nobody in particular owns.
    package let owner: String?
    /// How many answers the owner can give on a working day; nil when that is not known.
    package let capacity: Int?
    /// What was due before the first day.
    package let overdue: Int
    /// What falls due on each day, or since the working day before.
    package let due: [Int]

    /// The days by whose end more has fallen due than can be answered by then.
    package var isTooMuch: [Bool] {
      guard let capacity else { return due.map { _ in false } }
      var total = overdue
      return due.enumerated().map { index, count in
        total += count
        return total > capacity * (index + 1)
      }
    }
  }

  package let days: [CivilDate]
  package let rows: [Row]

  /// Counts answers.
  ///
  /// - Parameters:
  ///   - answers: the days on which answers are due, and whether their time has passed.
  ///   - days: the next working days, in order; what is due later is left out.
  ///   - capacities: the answers that owners can give on a working day.
  package init(
    _ answers: [(owner: String?, due: CivilDate, isOverdue: Bool)], days: [CivilDate],
    capacities: [String: Int]
  ) {
    self.days = days
    let byOwner = Dictionary(grouping: answers, by: \.owner)
    let owners = Set(byOwner.keys).union(capacities.keys.map(Optional.some))
    rows = owners.sorted { ($0 ?? "\u{10FFFF}") < ($1 ?? "\u{10FFFF}") }.map { owner in
      let own = byOwner[owner] ?? []
      var due = days.map { _ in 0 }
      for answer in own where !answer.isOverdue {
        if let day = days.firstIndex(where: { $0 >= answer.due }) { due[day] += 1 }
      }
      return Row(
        owner: owner, capacity: owner.flatMap { capacities[$0] },
        overdue: own.count(where: \.isOverdue), due: due)
    }
  }
}
