import HeedCore
import HeedLedger

extension CaseChange {
  /// Does to a case what a person says.
  ///
  /// - Throws: `CaseError` when it can't be done; the transaction is to be undone then.
  mutating func apply(
    _ statement: CaseStatement, to response: StoredResponse, _ configuration: Configuration
  ) throws {
    switch statement.action {
    case .resolve:
      for deadline in try deadlines(of: response, statement.only) { try keep(deadline) }
    case .cancel:
      try cancel(try deadlines(of: response, statement.only))
    case .pause:
      for deadline in try deadlines(of: response, statement.only) {
        if deadline.state == .paused, statement.only == nil, isRunning(response) { continue }
        try change(deadline, .paused) { life, _, now throws(DeadlineRefusal) in
          try life.pause(at: now)
        }
      }
    case .resume:
      try resume(response, statement.only)
    case .reopen:
      try reopen(response, statement.only, configuration.settings.reopening)
    case .assign(let person):
      try assign(response, to: try configuration.person(named: person))
    case .prioritise(let priority):
      try prioritise(
        response, as: try configuration.priority(named: priority),
        configuration.settings.priorities)
    case .note:
      try book.enter(event(.noted), key: response.key)
    }
  }

  /// The deadlines that are not closed, or the one that is named, however it stands.
  private func deadlines(
    of response: StoredResponse, _ only: Deadline.Kind?
  ) throws(CaseError) -> [ListedDeadline] {
    let id = response.identity.id
    let meant = response.deadlines.filter { only == nil || $0.deadline.kind == only }
    guard !meant.isEmpty else { throw .noDeadline(id, only) }
    if only != nil { return meant }
    let open = meant.filter { !$0.state.isClosed }
    guard !open.isEmpty else { throw .nothingOpen(id) }
    return open
  }

  private func isRunning(_ response: StoredResponse) -> Bool {
    response.deadlines.contains { $0.state == .open }
  }

  private mutating func cancel(_ deadlines: [ListedDeadline]) throws {
    for deadline in deadlines {
      try change(deadline, .cancelled) { life, _, now throws(DeadlineRefusal) in
        try life.cancel(at: now)
      }
    }
  }

  private mutating func resume(_ response: StoredResponse, _ only: Deadline.Kind?) throws {
    var paused = response.deadlines.filter { only == nil || $0.deadline.kind == only }
    if only == nil { paused.removeAll { $0.state != .paused } }
    guard !paused.isEmpty else { throw CaseError.nothingPaused(response.identity.id) }
    for deadline in paused {
      try change(deadline, .resumed) { life, terms, now throws(DeadlineRefusal) in
        try life.resume(at: now, terms)
      }
    }
  }

  /// Opens what resolving a case closes: its last deadline, or the one that is named.
  private mutating func reopen(
    _ response: StoredResponse, _ only: Deadline.Kind?, _ policy: DeadlineLife.Reopening
  ) throws {
    let id = response.identity.id
    let kind =
      only
      ?? (response.deadlines.contains { $0.deadline.kind == .resolve }
        ? .resolve : .respond)
    guard let deadline = response.deadlines.first(where: { $0.deadline.kind == kind }) else {
      throw CaseError.noDeadline(id, kind)
    }
    guard deadline.state.isClosed else { throw CaseError.nothingClosed(id) }
    try change(deadline, .reopened, policy.rawValue) { life, terms, now throws(DeadlineRefusal) in
      try life.reopen(at: now, policy, terms)
    }
  }

  private func assign(_ response: StoredResponse, to person: Person) throws {
    if response.currentOwner == person.id {
      throw CaseError.unchanged(response.identity.id, "\(person.id)'s")
    }
    try book.assign(response, to: person.id, event(.assigned, person.id))
    if let letter = try book.letter(response.key) {
      try book.void(
        letter, because: "the case was given to another owner", at: now.seconds, by: actor)
    }
  }

  /// Works out what is open by the terms of another priority; the pauses so far stay.
  private mutating func prioritise(
    _ response: StoredResponse, as priority: Priority, _ priorities: [Priority]
  ) throws {
    let name = priority.name
    if response.currentPriority == name {
      throw CaseError.unchanged(response.identity.id, name)
    }
    try book.prioritise(response, as: name, event(.prioritised, name))
    for deadline in response.deadlines where !deadline.state.isClosed {
      var next = deadline
      let old = priorities.first { $0.name == deadline.priority }
      next.priority = name
      next.promise(priority, insteadOf: old)
      try recount(next, insteadOf: deadline, pauses: response.pauses(of: deadline))
    }
    let isPromised = response.deadlines.contains { $0.deadline.kind == .resolve }
    if !isPromised, let within = priority.resolveWithin, let open = changed.last {
      try promise(
        open.sibling(.resolve, within: within.text), pauses: response.pauses(of: open))
    }
  }

  /// Works a deadline out again by what it says it counts by.
  mutating func recount(
    _ deadline: ListedDeadline, insteadOf old: ListedDeadline, pauses: [Range<Instant>]
  ) throws {
    let detail = RecountDetail(
      before: RecountDetail.Terms(old.deadline), after: RecountDetail.Terms(deadline.deadline))
    try change(deadline, .recounted, detail.text) { life, terms, _ throws(DeadlineRefusal) in
      try life.recount(terms, pauses: pauses)
    }
  }
}

extension StoredResponse {
  /// The stretches since its present start for which a deadline's clock stood still and runs again.
  func pauses(of deadline: ListedDeadline) -> [Range<Instant>] {
    var pauses: [Range<Instant>] = []
    var since: Int64?
    for event in events where event.deadline?.kind == deadline.deadline.kind {
      switch event.what {
      case .paused, .answered, .resolved, .cancelled: since = since ?? event.at
      case .resumed, .reopened:
        if let start = since, start >= deadline.deadline.start, start < event.at {
          pauses.append(Instant(seconds: start)..<Instant(seconds: event.at))
        }
        since = nil
      default: break
      }
    }
    return pauses
  }
}

extension ListedDeadline {
  /// Counts by what a priority promises from now on; a deadline that it does not know keeps its time.
  ///
  /// A calendar that was chosen by the rule, the customer or the owner stays, unless the priority
  /// counts day and night.
  mutating func promise(_ priority: Priority, insteadOf old: Priority?) {
    let within = deadline.kind == .respond ? priority.respondWithin : priority.resolveWithin
    if let within { deadline.within = within.text }
    let isOfOld = old == nil || old?.calendar == deadline.calendar
    if isOfOld || priority.calendar == Priority.always { deadline.calendar = priority.calendar }
  }
}
