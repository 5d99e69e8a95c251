import HeedCore
import HeedLedger
import HeedWorkspace

/// What came of a statement about a case, for people.
struct CaseResultText {
  let text: String

  init(_ result: CaseJob.Result, _ action: CaseAction, zone: TimeZoneRules, now: Instant) {
    var lines = result.changed.map { Self.line($0, zone: zone, now: now) }
    switch action {
    case .assign: lines.append("\(result.response) is \(result.owner ?? "nobody")'s now.")
    case .prioritise: lines.append("\(result.response) is \(result.priority) now.")
    case .note: lines.append("Noted.")
    default: break
    }
    if let letter = result.waitingLetter {
      lines.append("Its letter still waits: \(letter)")
    }
    text = lines.joined(separator: "\n")
  }

  private static func line(
    _ deadline: ListedDeadline, zone: TimeZoneRules, now: Instant
  ) -> String {
    let due = zone.civil(at: Instant(seconds: deadline.deadline.due)).readable
    let outcome =
      switch deadline.state {
      case .met: "met, it was due \(due)"
      case .missed: "missed, it was due \(due)"
      case .cancelled: "cancelled"
      case .paused: "paused, its clock stands still"
      case .open:
        deadline.standing(at: now.seconds) == .overdue
          ? "overdue since \(due)" : "due \(due) (\(zone.identifier))"
      }
    return "\(deadline.response.id), \(deadline.deadline.kind.rawValue): \(outcome)"
  }
}
