import HeedCore

/// The letters that wait, in the order in which a person goes through them.
///
/// By priority, then by the day on which the answer is due; what is late counts as due today. Letters
/// of one priority and day are equally urgent: there, those from one template in one language follow
/// each other, and among them those of one rule, as they are quicker to read so.
package struct ReviewWalk: Sendable {
  package let items: [ReviewItem]
  /// The end of today, in the workspace's zone.
  private let midnight: Int64
  private let now: Int64

  /// - Parameters:
  ///   - items: the letters, in any order.
  ///   - zone: the zone in which a day ends.
  ///   - now: the time that counts as now.
  package init(_ items: [ReviewItem], zone: TimeZoneRules, now: Instant) {
    let today = zone.civil(at: now).date
    midnight = zone.instant(ofMidnight: today.adding(days: 1)).seconds
    self.now = now.seconds
    let items = items.sorted { $0.urgency < $1.urgency }
    let classes = Self.groups(items) { item in
      Urgency(
        rank: item.urgency.rank, day: item.due.map { max(today, zone.civil(at: $0).date) })
    }
    var walk: [ReviewItem] = []
    for equals in classes.sorted(by: { $0.key < $1.key }).map(\.items) {
      var texts = Self.groups(equals, by: Text.init)
      while !texts.isEmpty {
        let last = walk.last.map(Text.init)
        let next =
          texts.firstIndex { $0.key == last }
          ?? texts.firstIndex { $0.key.language == last?.language } ?? 0
        walk += Self.groups(texts.remove(at: next).items, by: \.letter.rule).flatMap(\.items)
      }
    }
    self.items = walk
  }

  /// Letters of the same are as urgent as each other.
  private struct Urgency: Hashable, Comparable {
    let rank: Int
    /// Nil for one that no answer was promised for.
    let day: CivilDate?

    static func < (left: Urgency, right: Urgency) -> Bool {
      if left.rank != right.rank { return left.rank < right.rank }
      guard let day = left.day else { return false }
      return right.day.map { day < $0 } ?? true
    }
  }

  /// Letters of the same share most of their sentences.
  private struct Text: Hashable {
    let template: String?
    let language: String?

    init(_ item: ReviewItem) {
      template = item.letter.template
      language = item.letter.language
    }
  }

  /// Letters that have something in common, in the order in which the first of each group stands.
  private static func groups<Key: Hashable>(
    _ items: [ReviewItem], by key: (ReviewItem) -> Key
  ) -> [(key: Key, items: [ReviewItem])] {
    var groups: [(key: Key, items: [ReviewItem])] = []
    var places: [Key: Int] = [:]
    for item in items {
      let key = key(item)
      if let place = places[key] {
        groups[place].items.append(item)
      } else {
        places[key] = groups.count
        groups.append((key, [item]))
      }
    }
    return groups
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
