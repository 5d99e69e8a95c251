import HeedCore
import HeedLedger
import HeedWorkspace

/// What today's rules and calendars would move, for people.
struct MovementText {
  let text: String

  /// - Parameters:
  ///   - movements: what moves.
  ///   - isApplied: whether it was moved.
  ///   - zone: the zone that times are shown in.
  ///   - width: in columns; nil where lines may be as long as they are.
  init(
    _ movements: [DeadlineRecountJob.Movement], isApplied: Bool, zone: TimeZoneRules, width: Int?
  ) {
    guard !movements.isEmpty else {
      text = "Today's rules and calendars give the same times."
      return
    }
    let rows: [[String]] = movements.map { movement in
      let gap = movement.before == nil ? "new" : "not promised"
      return [
        movement.response, movement.kind.rawValue,
        Set(movement.priorities).count == 1
          ? movement.priorities[0] : movement.priorities.joined(separator: " -> "),
        movement.dueBefore.map { zone.civil(at: $0).readable } ?? "-",
        movement.dueAfter.map { zone.civil(at: $0).readable } ?? "-",
        movement.seconds.map { ($0 < 0 ? "" : "+") + RemainingTime($0).text } ?? gap,
      ]
    }
    let table = TextTable(
      header: ["Response", "To", "Priority", "Due (\(zone.identifier))", "Would be due", "By"],
      rows: rows, alignment: [.left, .left, .left, .left, .left, .right])
    let fitted = FittedTable(
      table, width: width, ids: 0,
      steps: [
        .reword(3, title: "Due", TimeTexts.withoutYear),
        .reword(4, title: "Would be", TimeTexts.withoutYear), .cut(2, to: 8),
      ])
    text = (fitted.lines + [""] + Self.notes(movements, isApplied)).joined(separator: "\n")
  }

  private static func notes(
    _ movements: [DeadlineRecountJob.Movement], _ isApplied: Bool
  ) -> [String] {
    let kept = movements.count { $0.after == nil }
    let count = movements.count - kept
    var notes: [String] = []
    if count > 0 {
      let moved = count == 1 ? "1 deadline" : "\(count) deadlines"
      notes.append(isApplied ? "\(moved) moved." : "\(moved) would move; --apply moves them.")
    }
    if kept > 0 {
      notes.append("Not promised today: \(kept), left as before; 'heed resolve --cancel' ends one.")
    }
    return notes
  }
}

/// A movement as `heed deadlines --recompute --format json` prints it.
///
/// What is not promised before or after has no priority and no time there.
struct MovementJSON: Encodable {
  let response: String
  let kind: String
  let priorityBefore: Nullable<String>
  let priorityAfter: Nullable<String>
  let dueBefore: Nullable<String>
  let dueAfter: Nullable<String>
  let seconds: Nullable<Int64>

  init(_ movement: DeadlineRecountJob.Movement) {
    response = movement.response
    kind = movement.kind.rawValue
    priorityBefore = Nullable(movement.before?.priority)
    priorityAfter = Nullable(movement.after?.priority)
    dueBefore = Nullable(movement.dueBefore?.rfc3339())
    dueAfter = Nullable(movement.dueAfter?.rfc3339())
    seconds = Nullable(movement.seconds)
  }
}
