import HeedCore
import HeedLedger

/// What was settled when a case was decided, and stays so when its letter is written later.
struct StandingTerms {
  /// As decided, or as assigned since.
  let owner: String?
  let promises: [Promise]

  init(of stored: StoredResponse) {
    owner = stored.deadlines.first?.owner ?? stored.owner
    promises = stored.deadlines.compactMap(Promise.init)
  }
}

extension Promise {
  fileprivate init?(_ listed: ListedDeadline) {
    let deadline = listed.deadline
    // An entry of the first release does not say what was promised.
    let minutes = TimeSpan(max(1, (deadline.due - deadline.start) / 60), .minute)
    guard let within = listed.promised ?? minutes else { return nil }
    self.init(
      kind: deadline.kind == .respond ? .respond : .resolve,
      start: Instant(seconds: deadline.start), due: Instant(seconds: deadline.due),
      warnAt: deadline.warnAt.map { Instant(seconds: $0) }, calendar: deadline.calendar,
      within: within)
  }
}
