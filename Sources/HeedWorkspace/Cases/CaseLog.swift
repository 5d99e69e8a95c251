import HeedCore
import HeedLedger

/// What happened to a case, in order.
package struct CaseLog: Sendable {
  /// One thing that happened.
  package struct Line: Sendable {
    package enum What: Hashable, Sendable {
      /// The customer answered the survey.
      case submitted
      /// A run read the answer and decided.
      case decided
      /// A promise was made.
      case promised
      /// A deadline passed while its clock ran.
      case overdue
      case event(CaseEvent.What)

      package var name: String {
        switch self {
        case .submitted: "submitted"
        case .decided: "decided"
        case .promised: "promised"
        case .overdue: "overdue"
        case .event(let what): what.rawValue
        }
      }
    }

    package let at: Instant
    package let what: What
    package var deadline: Deadline.Kind?
    /// How the deadline stood after it.
    package var state: Deadline.State?
    package var due: Instant?
    package var actor: String?
    package var reason: String?
    package var detail: String?
    /// Whether it was entered after something that, by the clock, came later: the clock was set back,
    /// or a command was told another time.
    package fileprivate(set) var isAfterLaterTime = false
  }

  package let response: StoredResponse
  package let priority: String
  package let owner: String?
  package let lines: [Line]

  init(_ response: StoredResponse, readAt: Int64, now: Instant) {
    self.response = response
    priority = response.currentPriority
    owner = response.currentOwner
    let decided = Instant(seconds: readAt)
    var lines = [
      Line(
        at: Instant(seconds: response.submittedAt), what: .submitted, detail: response.survey),
      Line(at: decided, what: .decided, reason: response.reason, detail: response.rule),
    ]
    for deadline in response.deadlines where !response.wasPromisedLater(deadline) {
      let recount = response.events.first {
        $0.what == .recounted && $0.deadline?.kind == deadline.deadline.kind
      }
      let promised = recount?.detail.flatMap(RecountDetail.init)?.before
      lines.append(
        Line(
          at: decided, what: .promised, deadline: deadline.deadline.kind, state: .open,
          due: Instant(seconds: deadline.firstDue ?? deadline.deadline.due),
          detail: (promised ?? RecountDetail.Terms(deadline.deadline)).within))
    }
    lines += response.events.map(Line.init)
    // From the decision on, as the customer's own time is that of another clock.
    lines.markSteps(from: 1)
    for passing in response.deadlines.flatMap({ response.passings(of: $0, until: now) }) {
      lines.insert(passing, at: lines.firstIndex { $0.at > passing.at } ?? lines.endIndex)
    }
    self.lines = lines
  }
}

extension [CaseLog.Line] {
  /// Marks what was entered after something with a later time.
  fileprivate mutating func markSteps(from start: Int) {
    var latest = self[start].at
    for index in indices[start...] {
      self[index].isAfterLaterTime = self[index].at < latest
      latest = Swift.max(latest, self[index].at)
    }
  }
}

extension CaseLog.Line {
  fileprivate init(_ event: CaseEvent) {
    self.init(
      at: Instant(seconds: event.at), what: .event(event.what), deadline: event.deadline?.kind,
      state: event.deadline?.state, due: event.deadline?.due.map { Instant(seconds: $0) },
      actor: event.actor, reason: event.reason, detail: event.detail)
  }
}

extension StoredResponse {
  /// Whether the promise was made after the case was decided, of which the log has an entry.
  fileprivate func wasPromisedLater(_ deadline: ListedDeadline) -> Bool {
    events.contains { $0.what == .promised && $0.deadline?.kind == deadline.deadline.kind }
  }

  /// When a deadline passed while its clock ran: between two events, or after the last.
  ///
  /// What another priority or other rules made due in the past is overdue from then on.
  fileprivate func passings(of deadline: ListedDeadline, until now: Instant) -> [CaseLog.Line] {
    let kind = deadline.deadline.kind
    var state = Deadline.State.open
    var due = deadline.firstDue ?? deadline.deadline.due
    var since = submittedAt
    var passed = false
    var lines: [CaseLog.Line] = []
    func look(until end: Int64) {
      guard state == .open, !passed, due < end else { return }
      passed = true
      lines.append(
        CaseLog.Line(
          at: Instant(seconds: max(due, since)), what: .overdue, deadline: kind,
          due: Instant(seconds: due)))
    }
    for event in events {
      guard let standing = event.deadline, standing.kind == kind, let next = standing.state,
        let nextDue = standing.due
      else { continue }
      look(until: event.at)
      passed = passed && nextDue < event.at
      (state, due, since) = (next, nextDue, event.at)
    }
    look(until: now.seconds)
    return lines
  }
}
