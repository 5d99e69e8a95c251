import HeedCore

/// The letters that wait, in the order in which a person goes through them.
///
/// Within a priority, what is late or due today comes first; then letters from one template follow
/// each other, beginning with the most urgent one's, as they are quicker to read so.
package struct ReviewWalk: Sendable {
  package let items: [ReviewItem]
  /// The end of today, in the workspace's zone.
  private let midnight: Int64
  private let now: Int64

  /// - Parameters:
  ///   - items: most urgent first.
  ///   - zone: the zone in which a day ends.
  ///   - now: the time that counts as now.
  package init(_ items: [ReviewItem], zone: TimeZoneRules, now: Instant) {
    let midnight = zone.instant(ofMidnight: zone.civil(at: now).date.adding(days: 1)).seconds
    self.midnight = midnight
    self.now = now.seconds
    var groups: [[ReviewItem]] = []
    var places: [Group: Int] = [:]
    for item in items {
      let group = Group(
        priority: item.letter.priority, isSoon: item.letter.due.map { $0 < midnight } ?? false,
        template: item.letter.template, language: item.letter.language)
      let place = places[group] ?? groups.count
      places[group] = place
      if place == groups.count { groups.append([]) }
      groups[place].append(item)
    }
    var ranks: [String: Int] = [:]
    for item in items where ranks[item.letter.priority] == nil {
      ranks[item.letter.priority] = ranks.count
    }
    self.items = groups.enumerated().sorted { left, right in
      func rank(_ group: (offset: Int, element: [ReviewItem])) -> (Int, Int) {
        (ranks[group.element[0].letter.priority] ?? 0, group.offset)
      }
      return rank(left) < rank(right)
    }.flatMap(\.element)
  }

  private struct Group: Hashable {
    let priority: String
    let isSoon: Bool
    let template: String?
    let language: String?
  }

  /// How many of some letters are late, or become due today.
  package func pressing(_ rest: some Sequence<ReviewItem>) -> (late: Int, today: Int) {
    var counts = (late: 0, today: 0)
    for due in rest.compactMap(\.letter.due) {
      if due < now { counts.late += 1 } else if due < midnight { counts.today += 1 }
    }
    return counts
  }
}
