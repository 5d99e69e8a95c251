import HeedCore
import HeedLedger

/// What is known of customers: the ledger's history, and the cases that are not in the ledger yet.
///
/// Rows are decided as if each were committed before the next is looked at, so the result does not
/// depend on how rows fall into batches, nor on where an interrupted run goes on.
struct Customers {
  private let ledger: Ledger?
  /// The histories touched by batches that may not be committed yet, with the batch's number.
  private var inFlight: [String: (history: CustomerHistory, batch: Int)] = [:]
  private var loaded: [String: CustomerHistory] = [:]
  private var suppressed: [String: StandingSuppression] = [:]
  private let forgottenPeople: ForgottenPeople?
  private var forgotten: Set<String> = []

  init(ledger: Ledger?) throws {
    self.ledger = ledger
    forgottenPeople = try ForgottenPeople(ledger)
  }

  /// Looks up all customers of a batch.
  mutating func load(_ customers: Set<String>) throws {
    suppressed = try ledger?.suppressions(of: customers) ?? [:]
    forgotten = try forgottenPeople?.among(customers) ?? []
    let unknown = customers.filter { inFlight[$0] == nil }
    let histories = try ledger?.history(of: Array(unknown)) ?? []
    loaded.removeAll(keepingCapacity: true)
    for (customer, history) in zip(unknown, histories) {
      loaded[customer] = history
    }
  }

  func history(of new: Case) -> CustomerHistory? {
    new.customer.flatMap { inFlight[$0]?.history ?? loaded[$0] }
  }

  /// The cases of a batch; of those whose customers asked to be forgotten, only what says nothing of
  /// them.
  func withoutForgotten(_ cases: [Case]) -> [Case] {
    guard !forgotten.isEmpty else { return cases }
    return cases.map { new in
      new.customer.map(forgotten.contains) == true ? new.withoutPerson : new
    }
  }

  /// What stands against writing to a case's customer; nil when nothing does.
  func suppression(of new: Case) -> StandingSuppression? {
    new.customer.flatMap { suppressed[$0] }
  }

  /// Notes what a settled case adds to its customer's history.
  mutating func record(_ settled: SettledCase, batch: Int, now: Instant) {
    let new = settled.decided.original
    guard let customer = new.customer else { return }
    var history = history(of: new) ?? CustomerHistory()
    history.countResponse(isOpen: !settled.decided.decision.promises.isEmpty)
    history.note(
      LatestAnswer(
        survey: new.response.text(.survey), submittedAt: new.submittedAt.seconds,
        score: new.response.number(.score), band: new.response.text(.band)))
    history.waiting.removeAll { $0.response == new.corrected }
    switch settled.letter {
    case .drafted(_, let superseded):
      history.waiting.removeAll { superseded.contains($0.response) }
      history.waiting.append(new.waitingLetter(isNote: false, at: now))
    case .held: history.waiting.append(new.waitingLetter(isNote: true, at: now))
    case .notWritten: break
    }
    inFlight[customer] = (history, batch)
  }

  /// Forgets what was touched only by earlier batches, which are in the ledger by now.
  mutating func forget(before batch: Int) {
    inFlight = inFlight.filter { $0.value.batch >= batch }
  }
}

extension Case {
  fileprivate func waitingLetter(isNote: Bool, at now: Instant) -> WaitingLetter {
    WaitingLetter(
      response: identity, submittedAt: submittedAt.seconds, isNote: isNote, createdAt: now.seconds)
  }
}
