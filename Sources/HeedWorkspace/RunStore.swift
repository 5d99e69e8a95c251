import HeedCore
import HeedDelivery
import HeedLedger

/// Where a run puts what it makes: files into the outbox, then everything into the ledger.
struct RunStore: Sendable {
  let ledger: Ledger
  let outbox: Outbox
  let run: HeedLedger.Run
  let rules: RulesSnapshot
  /// The priorities' names, in order of urgency.
  let priorities: [String]
  private static let plainSource = "plain"

  /// How many tasks share the writing of files.
  let width: Int

  /// Writes the letters of some cases, then enters the cases into the ledger in one transaction.
  func commit(_ cases: [Case], rejected: [RejectedRow]) async throws -> CommitResult {
    let entries = cases.map { entry($0) }
    try await write(cases, entries)
    let result = try ledger.commit(
      Chunk(entries: entries, rejectedRows: rejected), run: run, rules: rules)
    for file in result.superseded {
      try outbox.remove(file.file, from: file.isNote ? .held : .review, run: file.run)
    }
    try ledger.forgetFiles(of: result.superseded)
    return result
  }

  private func write(_ cases: [Case], _ entries: [Entry]) async throws {
    let files = zip(cases, entries).compactMap { file($0, $1.outcome) }
    guard !files.isEmpty else { return }
    let staged = try outbox.stage(run: run.name)
    let size = (files.count + width - 1) / width
    try await withThrowingTaskGroup(of: Void.self) { group in
      for start in stride(from: 0, to: files.count, by: size) {
        let slice = files[start..<min(start + size, files.count)]
        group.addTask {
          for file in slice { try staged.write(file.bytes, to: file.name, in: file.folder) }
        }
      }
      try await group.waitForAll()
    }
    try staged.sync()
  }

  private struct File: Sendable {
    let name: String
    let bytes: [UInt8]
    let folder: OutboxFolder
  }

  private func file(_ new: Case, _ outcome: Outcome) -> File? {
    switch (new.letter, outcome) {
    case (.drafted(let letter, _), .drafted(let drafted)):
      File(name: drafted.file, bytes: letter.bytes, folder: .review)
    case (.held(let reason, _), .held(let held)):
      File(
        name: held.file, bytes: Array(HeldNote(new, reason: reason).text.utf8), folder: .held)
    default: nil
    }
  }

  private func entry(_ new: Case) -> Entry {
    let decision = new.decision
    let priority = priorities[decision?.priority ?? priorities.count - 1]
    return Entry(
      identity: new.identity, survey: new.response.text(.survey),
      score: new.response.number(.score),
      band: new.response.text(.band), customer: new.customer,
      customerName: new.response.text(.fullName), submittedAt: new.submittedAt.seconds,
      rule: decision?.rule ?? RuleSet.otherwiseName, priority: priority,
      template: decision?.template, language: language(new), owner: decision?.owner,
      tags: decision?.tags ?? [], outcome: outcome(new, priority: priority),
      deadlines: decision?.promises.map(Deadline.init) ?? [], record: new.record)
  }

  private func language(_ new: Case) -> String? {
    if case .drafted(let letter, _) = new.letter { return letter.language }
    return new.response.text(.language)
  }

  private func outcome(_ new: Case, priority: String) -> Outcome {
    switch new.letter {
    case .undecided: .notWritten(reason: "undecided")
    case .notWritten(_, let detail): .notWritten(reason: detail)
    case .drafted(let letter, let superseded):
      .drafted(
        DraftedLetter(
          recipient: letter.recipient.wire, file: fileName(new, priority).text(ending: "eml"),
          messageID: letter.messageID.text, sha256: letter.digest.bytes,
          createdAt: run.startedAt, supersedes: superseded))
    case .held(let reason, let recipient):
      .held(
        HeldLetter(
          reason: reason.message, recipient: recipient.wire,
          file: fileName(new, priority).text(ending: "txt"), createdAt: run.startedAt))
    }
  }

  /// The name of a case's file; it tells the source, as two tools may give the same ids, unless the
  /// export is in heed's own layout.
  private func fileName(_ new: Case, _ priority: String) -> LetterFileName {
    let source = new.identity.source == Self.plainSource ? nil : new.identity.source
    return LetterFileName(
      priority: priority,
      due: new.decision?.promises.first { $0.kind == .respond }?.due.seconds,
      customerName: new.response.text(.fullName), source: source, id: new.identity.id)
  }
}

extension Deadline {
  fileprivate init(_ promise: Promise) {
    self.init(
      kind: promise.kind == .respond ? .respond : .resolve, start: promise.start.seconds,
      due: promise.due.seconds, warnAt: promise.warnAt?.seconds, calendar: promise.calendar)
  }
}
