/// How well promises were kept: the share in time, and how long answers took.
package struct AnswerFigures: Sendable {
  /// One answer that was given, or given too late.
  package struct Answer: Sendable {
    package let priority: String
    package let owner: String?
    /// The day on which the customer answered.
    package let day: CivilDate
    package let isInTime: Bool
    /// The working seconds from the customer's answer to ours.
    package let seconds: Int64

    package init(
      priority: String, owner: String?, day: CivilDate, isInTime: Bool, seconds: Int64
    ) {
      self.priority = priority
      self.owner = owner
      self.day = day
      self.isInTime = isInTime
      self.seconds = seconds
    }
  }

  /// The figures of some answers.
  package struct Group: Hashable, Sendable {
    package let answers: Int
    package let inTime: Int
    /// In working seconds; half of the answers took no longer.
    package let median: Int64
    /// In working seconds; nine of ten answers took no longer.
    package let ninetieth: Int64

    /// From 0 to 1.
    package var share: Double { Double(inTime) / Double(answers) }
  }

  package let all: Group?
  package let byPriority: [(name: String, group: Group)]
  /// Under nil, what nobody in particular owns.
  package let byOwner: [(name: String?, group: Group)]
  /// By the Monday with which the week begins, in order.
  package let byWeek: [(monday: CivilDate, group: Group)]

  package init(_ answers: [Answer]) {
    all = Group(answers)
    byPriority = Self.groups(answers, by: \.priority).sorted { $0.key < $1.key }
      .map { ($0.key, $0.group) }
    byOwner = Self.groups(answers, by: \.owner)
      .sorted { ($0.key ?? "\u{10FFFF}") < ($1.key ?? "\u{10FFFF}") }.map { ($0.key, $0.group) }
    byWeek = Self.groups(answers, by: \.monday).sorted { $0.key < $1.key }
      .map { ($0.key, $0.group) }
  }

  private static func groups<Key: Hashable>(
    _ answers: [Answer], by key: (Answer) -> Key
  ) -> [(key: Key, group: Group)] {
    Dictionary(grouping: answers, by: key).compactMap { key, answers in
      Group(answers).map { (key, $0) }
    }
  }
}

extension AnswerFigures.Answer {
  fileprivate var monday: CivilDate { day.adding(days: 1 - day.weekday.rawValue) }
}

extension AnswerFigures.Group {
  /// Nil without answers.
  fileprivate init?(_ answers: [AnswerFigures.Answer]) {
    guard !answers.isEmpty else { return nil }
    let seconds = answers.map(\.seconds).sorted()
    self.init(
      answers: answers.count, inTime: answers.count(where: \.isInTime),
      median: Self.percentile(50, of: seconds), ninetieth: Self.percentile(90, of: seconds))
  }

  /// The nearest rank: the smallest value that so many percent of all do not exceed.
  private static func percentile(_ percent: Int, of sorted: [Int64]) -> Int64 {
    let rank = (sorted.count * percent + 99) / 100
    return sorted[max(0, rank - 1)]
  }
}
