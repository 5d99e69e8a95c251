import HeedCore
import HeedLedger

/// The batch job: read, admit, decide, write, commit.
///
/// The next batches are read, and one is decided, while the letters of the one before go to the disk
/// and into the ledger; so memory does not grow with the input. Cases are settled in input order:
/// the result depends neither on the number of threads nor on how rows fall into batches.
struct BatchRun {
  private let decision: ParallelDecision
  private var committer: Committer
  private let progress: @Sendable (RunProgress) -> Void
  private var admission: Admission
  private var customers: Customers
  private var settlement: Settlement
  private var successor: DecisionMaker
  private(set) var summary: RunSummary
  /// The hashes of some rejected rows, by which an earlier run that met them can be found.
  private(set) var rejectedSamples: [[UInt8]] = []
  private var number = 0

  init(
    decision: ParallelDecision, settlement: Settlement, admission: Admission,
    customers: Customers, committer: Committer, summary: RunSummary,
    progress: @escaping @Sendable (RunProgress) -> Void
  ) throws {
    self.decision = decision
    self.settlement = settlement
    self.admission = admission
    self.customers = customers
    self.committer = committer
    self.summary = summary
    self.progress = progress
    successor = try decision.maker()
  }

  /// Takes one export through all stages; the last of it may still be on its way to the ledger.
  mutating func process(_ export: inout Export) async throws {
    while let batch = try await export.next() {
      let new = try admit(batch)
      let cases = try await decide(new)
      try await commit(cases, rejected: batch.rejected)
      progress(
        RunProgress(
          responses: summary.read, bytesRead: export.bytesRead, bytesInAll: export.size))
    }
  }

  /// Waits until everything is in the ledger.
  mutating func finish() async throws {
    note(try await committer.finish())
    summary.offers = settlement.codes.stocks
  }

  /// Waits for the chunk that is on its way to the ledger, after an error has ended the run; the next
  /// run goes on from there.
  mutating func abandon() async {
    _ = try? await committer.finish()
  }

  /// The responses of a batch that are not known yet, or say something else than before.
  private mutating func admit(_ batch: Intake.Batch) throws -> [Case] {
    summary.count(batch)
    rejectedSamples += batch.rejected.prefix(max(0, 1000 - rejectedSamples.count)).map(\.hash)
    let new = try admission.admit(batch.cases, batch: number)
    summary.alreadyKnown += batch.cases.count - new.count
    return new
  }

  /// Decides and settles cases as if each were committed before the next is looked at.
  ///
  /// The first case of each customer can be decided beside all others; those that follow it in the
  /// batch wait until it is settled.
  private mutating func decide(_ cases: [Case]) async throws -> [SettledCase] {
    try customers.load(Set(cases.compactMap(\.customer)))
    let cases = customers.withoutForgotten(cases)
    var seen: Set<String> = []
    let first = cases.indices.filter { index in
      cases[index].customer.map { seen.insert($0).inserted } ?? true
    }
    let decided = try await decision.decide(
      cases, at: first, histories: first.map { customers.history(of: cases[$0]) })
    var ready = zip(first, decided).makeIterator()
    var next = ready.next()
    var settled: [SettledCase] = []
    settled.reserveCapacity(cases.count)
    for (index, new) in cases.enumerated() {
      let history = customers.history(of: new)
      if let (place, decided) = next, place == index {
        settled.append(settle(decided, history))
        next = ready.next()
      } else {
        settled.append(settle(try successor.decide(new, history: history), history))
      }
      customers.record(settled[index], batch: number, now: decision.now)
      summary.count(settled[index])
    }
    return settled
  }

  private mutating func settle(
    _ decided: DecidedCase, _ history: CustomerHistory?
  ) -> SettledCase {
    settlement.settle(
      decided, history: history, suppression: customers.suppression(of: decided.original))
  }

  private mutating func commit(_ cases: [SettledCase], rejected: [RejectedRow]) async throws {
    guard !cases.isEmpty || !rejected.isEmpty else { return }
    note(try await committer.commit(cases, rejected: rejected))
    admission.forget(before: number)
    customers.forget(before: number)
    number += 1
  }

  private mutating func note(_ result: CommitResult?) {
    guard let result else { return }
    summary.count(result)
  }
}
