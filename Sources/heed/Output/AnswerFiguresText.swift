import HeedCore

/// How well promises to answer were kept, for people.
struct AnswerFiguresText {
  let text: String

  init(_ figures: AnswerFigures) {
    guard let all = figures.all else {
      text = "Nobody has been answered yet."
      return
    }
    var rows = [Self.row("all", all)]
    rows += figures.byPriority.map { Self.row($0.name, $0.group) }
    rows += figures.byOwner.map { Self.row($0.name ?? "nobody's", $0.group) }
    rows += figures.byWeek.map { Self.row("week of \($0.monday.iso8601)", $0.group) }
    text =
      TextTable(
        header: ["", "Answers", "In time", "Half within", "Nine of ten within"], rows: rows,
        alignment: [.left, .right, .right, .right, .right]
      ).lines.joined(separator: "\n") + "\n\nTimes are working hours of the deadline's calendar."
  }

  private static func row(_ name: String, _ group: AnswerFigures.Group) -> [String] {
    [
      name, String(group.answers), "\(Int((group.share * 100).rounded())) %",
      RemainingTime(group.median).text, RemainingTime(group.ninetieth).text,
    ]
  }
}

/// The same as `heed deadlines --figures --format json` prints it.
struct AnswerFiguresJSON: Encodable {
  struct Group: Encodable {
    let name: Nullable<String>
    let answers: Int
    let inTime: Int
    let share: Double
    let medianSeconds: Int64
    let ninetiethPercentileSeconds: Int64

    init(_ name: String?, _ group: AnswerFigures.Group) {
      self.name = Nullable(name)
      answers = group.answers
      inTime = group.inTime
      share = group.share
      medianSeconds = group.median
      ninetiethPercentileSeconds = group.ninetieth
    }
  }

  let all: Nullable<Group>
  let byPriority: [Group]
  let byOwner: [Group]
  /// Weeks by the date of their Monday.
  let byWeek: [Group]

  init(_ figures: AnswerFigures) {
    all = Nullable(figures.all.map { Group(nil, $0) })
    byPriority = figures.byPriority.map { Group($0.name, $0.group) }
    byOwner = figures.byOwner.map { Group($0.name, $0.group) }
    byWeek = figures.byWeek.map { Group($0.monday.iso8601, $0.group) }
  }
}
