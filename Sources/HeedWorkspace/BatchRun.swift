import HeedCore
import HeedLedger

/// The batch job: read, admit, decide, write, commit.
///
/// The next chunks are read, and one is decided, while the letters of the one before go to the disk
/// and into the ledger; so memory does not grow with the input. Cases are settled in input order:
/// the result depends neither on the number of threads nor on how rows fall into chunks.
struct BatchRun {
  private let decision: ParallelDecision
  private let committer: any Committing
  private let progress: @Sendable (RunProgress) -> Void
  private var customers: Customers
  private var settlement: Settlement
  private var singleMaker: DecisionMaker
  private(set) var summary: RunSummary
  private var chunk = 0

  init(
    decision: ParallelDecision, settlement: Settlement, customers: Customers,
    committer: any Committing, summary: RunSummary,
    progress: @escaping @Sendable (RunProgress) -> Void
  ) throws {
    self.decision = decision
    self.settlement = settlement
    self.customers = customers
    self.committer = committer
    self.summary = summary
    self.progress = progress
    singleMaker = try DecisionMaker(
      triage: decision.triage, writer: decision.writer, now: decision.now)
  }

  /// Takes one export through all stages.
  mutating func process(_ export: inout Export) async throws {
    var batches = ReadAhead(export: export, depth: decision.width + 1)
    while let batch = try await batches.next() {
      let admitted = try admit(batch)
      let cases = try await decide(admitted)
      try await commit(cases, rejected: batch.rejected)
      progress(RunProgress(responses: summary.read, bytesRead: batches.bytesRead))
    }
    export = batches.export
  }

  /// Waits until everything is in the ledger.
  mutating func finish() async throws {
    try await committed(committer.finish())
  }

  /// The new responses of a batch.
  private mutating func admit(_ batch: Intake.Batch) throws -> [Case] {
    summary.read += batch.count
    summary.rejected += batch.rejected.count
    let known = try customers.known(batch.cases.map(\.identity), chunk: chunk)
    let new = zip(batch.cases, known).filter { !$0.1 }.map(\.0)
    summary.alreadyKnown += batch.cases.count - new.count
    return new
  }

  /// Decides and settles cases as if each were committed before the next is looked at.
  ///
  /// The first case of each customer can be decided beside all others; what follows it in the
  /// chunk waits until it is settled.
  private mutating func decide(_ cases: [Case]) async throws -> [Case] {
    try customers.load(Set(cases.compactMap(\.customer)))
    var seen: Set<String> = []
    let isFirst = cases.map { new in new.customer.map { seen.insert($0).inserted } ?? true }
    let first = zip(cases, isFirst).filter(\.1).map { new, _ in
      ParallelDecision.Pending(new: new, history: new.customer.flatMap(customers.history))
    }
    var decided = try await decision.decide(first).makeIterator()
    return try zip(cases, isFirst).map { original, isFirst in
      var new = original
      let history = new.customer.flatMap(customers.history)
      if isFirst, let ready = decided.next() {
        new = ready
      } else {
        try singleMaker.decide(&new, history: history)
      }
      settlement.settle(&new, history: history)
      customers.record(new, chunk: chunk, now: decision.now)
      summary.count(new)
      return new
    }
  }

  private mutating func commit(_ cases: [Case], rejected: [RejectedRow]) async throws {
    guard !cases.isEmpty || !rejected.isEmpty else { return }
    try await committed(committer.commit(cases, rejected: rejected))
    customers.forget(through: chunk - 1)
    chunk += 1
  }

  private mutating func committed(_ result: CommitResult?) {
    summary.supersededFiles += result?.superseded.count ?? 0
  }
}
