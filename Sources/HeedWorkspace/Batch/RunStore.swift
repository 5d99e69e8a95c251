import HeedCore
import HeedDelivery
import HeedLedger

/// Where a run puts what it makes: files into the outbox, then everything into the ledger.
struct RunStore: Sendable {
  let ledger: Ledger
  /// Nil when no files are to be written.
  let outbox: Outbox?
  let run: HeedLedger.Run
  let rules: RulesSnapshot
  /// The priorities' names, in order of urgency.
  let priorities: [String]
  /// The zone that people read times in.
  let zone: TimeZoneRules
  /// How many tasks share the writing of files.
  let width: Int

  /// Writes the letters of some cases, then enters the cases into the ledger in one transaction.
  func commit(_ cases: [SettledCase], rejected: [RejectedRow]) async throws -> CommitResult {
    let entries = cases.map { entry($0) }
    let rejected = try ForgottenPeople(ledger)?.unerased(rejected) ?? rejected
    if let outbox { try await write(cases, entries, outbox) }
    let result = try ledger.commit(
      Chunk(entries: entries, rejectedRows: rejected), run: run, rules: rules)
    for file in result.superseded { try outbox?.withdraw(file) }
    try ledger.forgetFiles(of: result.superseded)
    return result
  }

  private func write(
    _ cases: [SettledCase], _ entries: [Entry], _ outbox: Outbox
  ) async throws {
    let files = zip(cases, entries).compactMap { file($0, $1.outcome) }
    guard !files.isEmpty else { return }
    let staged = try outbox.stage(run: run.name)
    let size = (files.count + width - 1) / width
    try await withThrowingTaskGroup(of: Void.self) { group in
      for start in stride(from: 0, to: files.count, by: size) {
        let slice = files[start..<min(start + size, files.count)]
        group.addTask {
          for file in slice { try staged.write(file.bytes(), to: file.name, in: file.folder) }
        }
      }
      try await group.waitForAll()
    }
    try staged.sync()
  }

  private struct File: Sendable {
    let name: String
    /// Put together when it is written, as a letter's attachments may be large.
    let bytes: @Sendable () -> [UInt8]
    let folder: OutboxFolder
  }

  private func file(_ settled: SettledCase, _ outcome: Outcome) -> File? {
    switch (settled.letter, outcome) {
    case (.drafted(let letter, _), .drafted(let drafted)):
      File(name: drafted.file, bytes: { letter.bytes }, folder: .review)
    case (.held(let reason, _), .held(let held)):
      File(
        name: held.file,
        bytes: { Array(HeldNote(settled.decided, reason: reason, zone: zone).text.utf8) },
        folder: .held)
    default: nil
    }
  }

  private func entry(_ settled: SettledCase) -> Entry {
    let new = settled.decided.original
    let decision = settled.decided.decision
    let response = settled.decided.response
    let priority = priorities[decision.priority]
    return Entry(
      identity: new.identity, survey: response.text(.survey), score: response.number(.score),
      band: response.text(.band), customer: new.customer, customerName: response.text(.fullName),
      submittedAt: new.submittedAt.seconds, rule: decision.rule, priority: priority,
      template: decision.template, language: language(settled), owner: decision.owner,
      tags: decision.tags, outcome: outcome(settled, priority: priority), code: settled.code,
      deadlines: new.isForgotten ? [] : decision.promises.map(Deadline.init),
      corrects: correction(new), record: settled.decided.record)
  }

  private func correction(_ new: Case) -> Entry.Correction? {
    guard let corrected = new.corrected, let change = new.correction?.change else { return nil }
    return Entry.Correction(earlier: corrected, at: run.startedAt, change: change.text)
  }

  private func language(_ settled: SettledCase) -> String? {
    if case .drafted(let letter, _) = settled.letter { return letter.language }
    return settled.decided.response.text(.language)
  }

  private func outcome(_ settled: SettledCase, priority: String) -> Outcome {
    switch settled.letter {
    case .notWritten(_, let detail): .notWritten(reason: detail)
    case .drafted(let letter, let superseded):
      .drafted(
        DraftedLetter(
          letter, of: settled.decided,
          file: fileName(settled.decided, priority).text(ending: "eml"),
          at: Instant(seconds: run.startedAt), supersedes: superseded,
          review: settled.decided.decision.review.stored))
    case .held(let reason, let recipient):
      .held(
        HeldLetter(
          reason: reason.message, recipient: recipient.wire,
          file: fileName(settled.decided, priority).text(ending: "txt"),
          createdAt: run.startedAt))
    }
  }

  /// The name of a case's file; it tells the source, as two tools may give the same ids, unless the
  /// export is in heed's own layout.
  private func fileName(_ new: DecidedCase, _ priority: String) -> LetterFileName {
    let identity = new.original.identity
    return LetterFileName(
      priority: priority, due: new.respondBy?.seconds,
      customerName: new.response.text(.fullName),
      source: identity.source == SourceDefinition.plain.name ? nil : identity.source,
      id: identity.id)
  }
}

extension Deadline {
  fileprivate init(_ promise: Promise) {
    self.init(
      kind: promise.kind == .respond ? .respond : .resolve, start: promise.start.seconds,
      due: promise.due.seconds, warnAt: promise.warnAt?.seconds, calendar: promise.calendar,
      within: promise.within.text)
  }
}
