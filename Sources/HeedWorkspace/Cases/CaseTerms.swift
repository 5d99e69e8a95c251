import HeedCore
import HeedLedger

/// Finds out what a deadline of the ledger counts by.
struct CaseTerms {
  let configuration: Configuration

  /// The zone in which times are shown.
  var zone: TimeZoneRules { configuration.settings.timeZone }

  /// What the deadline counts by: what was promised then, on the calendar as it is today.
  ///
  /// - Throws: `CaseError` when rules/heed.yml no longer has the calendar, or the priority of an entry
  ///   of the first release, which does not say what was promised.
  func terms(of listed: ListedDeadline) throws(CaseError) -> DeadlineTerms {
    guard let calendar = configuration.triage.calendars[listed.deadline.calendar] else {
      throw .noCalendar(listed.deadline.calendar, response: listed.response.id)
    }
    let priorities = configuration.settings.priorities
    let priority = priorities.first { $0.name == listed.priority }
    let declared =
      listed.deadline.kind == .respond ? priority?.respondWithin : priority?.resolveWithin
    guard let within = listed.promised ?? declared else {
      throw .unknownPriority(listed.priority, names: priorities.map(\.name))
    }
    return DeadlineTerms(
      within: within, calendar: calendar, warnBefore: priority?.warnBefore)
  }
}

extension ListedDeadline {
  /// The time promised; nil in entries of the first release.
  var promised: TimeSpan? {
    guard let text = deadline.within, case .success(let span) = TimeSpan.parse(text) else {
      return nil
    }
    return span
  }
}

extension DeadlineLife {
  init(_ listed: ListedDeadline) {
    self.init(
      start: Instant(seconds: listed.deadline.start), due: Instant(seconds: listed.deadline.due),
      warnAt: listed.deadline.warnAt.map { Instant(seconds: $0) }, state: State(listed.state),
      pausedAt: listed.pausedAt.map { Instant(seconds: $0) },
      closedAt: listed.closedAt.map { Instant(seconds: $0) }, round: Int(listed.round))
  }
}

extension DeadlineLife.State {
  init(_ state: Deadline.State) {
    switch state {
    case .open: self = .open
    case .paused: self = .paused
    case .met: self = .met
    case .missed: self = .missed
    case .cancelled: self = .cancelled
    }
  }
}

extension ListedDeadline {
  /// The same deadline, as its life has become.
  func become(_ life: DeadlineLife) -> ListedDeadline {
    var deadline = self
    deadline.deadline.start = life.start.seconds
    deadline.deadline.due = life.due.seconds
    deadline.deadline.warnAt = life.warnAt?.seconds
    deadline.pausedAt = life.pausedAt?.seconds
    deadline.closedAt = life.closedAt?.seconds
    deadline.round = Int64(life.round)
    deadline.state =
      switch life.state {
      case .open: .open
      case .paused: .paused
      case .met: .met
      case .missed: .missed
      case .cancelled: .cancelled
      }
    return deadline
  }
}
