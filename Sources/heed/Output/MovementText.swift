import HeedCore
import HeedWorkspace

/// What today's rules and calendars would move, for people.
struct MovementText {
  let text: String

  init(_ movements: [DeadlineRecountJob.Movement], isApplied: Bool, zone: TimeZoneRules) {
    guard !movements.isEmpty else {
      text = "Today's rules and calendars give the same times."
      return
    }
    let rows = movements.map { movement in
      let (before, after) = movement.due
      let priorities = [movement.before.priority, movement.after.priority]
      return [
        movement.before.response.id, movement.before.deadline.kind.rawValue,
        priorities[0] == priorities[1] ? priorities[0] : priorities.joined(separator: " -> "),
        zone.civil(at: before).readable, zone.civil(at: after).readable,
        (after < before ? "" : "+") + RemainingTime(after - before).text,
      ]
    }
    let table = TextTable(
      header: ["Response", "To", "Priority", "Due (\(zone.identifier))", "Would be due", "By"],
      rows: rows, alignment: [.left, .left, .left, .left, .left, .right])
    let count = movements.count == 1 ? "1 deadline" : "\(movements.count) deadlines"
    text =
      (table.lines + [
        "", isApplied ? "\(count) moved." : "\(count) would move; --apply moves them.",
      ]).joined(separator: "\n")
  }
}

/// A movement as `heed deadlines --recompute --format json` prints it.
struct MovementJSON: Encodable {
  let response: String
  let kind: String
  let priorityBefore: String
  let priorityAfter: String
  let dueBefore: String
  let dueAfter: String
  let seconds: Int64

  init(_ movement: DeadlineRecountJob.Movement) {
    response = movement.before.response.id
    kind = movement.before.deadline.kind.rawValue
    priorityBefore = movement.before.priority
    priorityAfter = movement.after.priority
    dueBefore = movement.due.before.rfc3339()
    dueAfter = movement.due.after.rfc3339()
    seconds = movement.due.after - movement.due.before
  }
}
