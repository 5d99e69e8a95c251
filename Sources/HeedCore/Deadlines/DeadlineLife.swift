/// How one promise to a customer stands, and what may happen to it.
///
/// At risk and overdue are no states of it: they follow from the time of asking.
package struct DeadlineLife: Hashable, Sendable {
  package enum State: String, Hashable, Sendable, CaseIterable {
    case open
    /// The clock stands still: we wait for the customer.
    case paused
    /// Kept in time.
    case met
    /// Kept too late. A late answer stays a missed one.
    case missed
    /// Nothing was owed after all.
    case cancelled

    package var isClosed: Bool { self != .open && self != .paused }
  }

  /// What reopening does to the clock.
  package enum Reopening: String, Hashable, Sendable, CaseIterable {
    /// The clock goes on: the time for which the case was closed counts as a pause.
    case `continue`
    /// The clock begins anew, with the whole time promised.
    case restart
  }

  /// When the clock started, for the first time or after a restart.
  package var start: Instant
  package var due: Instant
  package var warnAt: Instant?
  package var state: State
  /// Since when the clock stands still; only while paused.
  package var pausedAt: Instant?
  /// When it was met, missed or cancelled.
  package var closedAt: Instant?
  /// How often it was reopened.
  package var round: Int

  package init(
    start: Instant, due: Instant, warnAt: Instant? = nil, state: State = .open,
    pausedAt: Instant? = nil, closedAt: Instant? = nil, round: Int = 0
  ) {
    self.start = start
    self.due = due
    self.warnAt = warnAt
    self.state = state
    self.pausedAt = pausedAt
    self.closedAt = closedAt
    self.round = round
  }

  /// Takes it as kept: met up to the second at which it is due, missed after.
  ///
  /// A paused clock runs on from that instant.
  package mutating func keep(
    at instant: Instant, _ terms: DeadlineTerms
  ) throws(DeadlineRefusal) {
    if state == .paused { try resume(at: instant, terms) }
    try checkOpen()
    close(instant > due ? .missed : .met, at: instant)
  }

  /// Takes back the promise.
  package mutating func cancel(at instant: Instant) throws(DeadlineRefusal) {
    guard !state.isClosed else { throw .isClosed(state, closedAt) }
    pausedAt = nil
    close(.cancelled, at: instant)
  }

  /// Stops the clock until the customer has answered.
  package mutating func pause(at instant: Instant) throws(DeadlineRefusal) {
    if let pausedAt { throw .isPaused(since: pausedAt) }
    try checkOpen()
    state = .paused
    pausedAt = instant
  }

  /// Lets the clock run again; the due time moves by what it would have counted meanwhile.
  package mutating func resume(
    at instant: Instant, _ terms: DeadlineTerms
  ) throws(DeadlineRefusal) {
    guard let pausedAt else { throw state == .open ? .isRunning : .isClosed(state, closedAt) }
    try standStill(from: pausedAt, to: instant, terms)
    state = .open
    self.pausedAt = nil
  }

  /// Opens it again by the policy.
  package mutating func reopen(
    at instant: Instant, _ policy: Reopening, _ terms: DeadlineTerms
  ) throws(DeadlineRefusal) {
    guard let closedAt, state.isClosed else { throw .isOpen }
    switch policy {
    case .continue:
      try standStill(from: closedAt, to: instant, terms)
    case .restart:
      try set(
        due: counting { () throws(CalendarError) in try terms.due(from: instant) }, start: instant,
        terms)
    }
    self.closedAt = nil
    state = .open
    round += 1
  }

  /// Works the due time out again, by other terms; the pauses so far stay.
  ///
  /// - Parameters:
  ///   - terms: what is counted by from now on.
  ///   - pauses: the stretches since `start` for which the clock stood still.
  /// - Throws: `DeadlineRefusal` when the calendar does not reach so far.
  package mutating func recount(
    _ terms: DeadlineTerms, pauses: [Range<Instant>]
  ) throws(DeadlineRefusal) {
    let start = start
    try set(
      due: counting { () throws(CalendarError) in try terms.due(from: start, pauses: pauses) },
      start: start, terms)
  }

  private func checkOpen() throws(DeadlineRefusal) {
    if state.isClosed { throw .isClosed(state, closedAt) }
  }

  private mutating func close(_ state: State, at instant: Instant) {
    self.state = state
    closedAt = instant
  }

  private mutating func standStill(
    from start: Instant, to end: Instant, _ terms: DeadlineTerms
  ) throws(DeadlineRefusal) {
    let old = due
    let due = try counting { () throws(CalendarError) in
      try terms.credit(old, pausedFrom: start, to: end)
    }
    guard due != old else { return }
    try set(due: due, start: self.start, terms)
  }

  private mutating func set(
    due: Instant, start: Instant, _ terms: DeadlineTerms
  ) throws(DeadlineRefusal) {
    warnAt = try counting { () throws(CalendarError) in try terms.warning(before: due, start: start)
    }
    self.start = start
    self.due = due
  }

  private func counting<Result>(
    _ body: () throws(CalendarError) -> Result
  ) throws(DeadlineRefusal) -> Result {
    do throws(CalendarError) {
      return try body()
    } catch {
      throw .notCountable(error)
    }
  }
}
