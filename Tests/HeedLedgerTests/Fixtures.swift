import Foundation
import HeedLedger
import TestSupport

extension TemporaryFolder {
  var ledgerPath: String { path + "/.heed/ledger.sqlite" }
}

extension Run {
  static let first = Run(name: "2026-11-22-001", startedAt: 1000)
  static let second = Run(name: "2026-11-22-002", startedAt: 2000)
}

extension RulesSnapshot {
  static let sample = RulesSnapshot(
    hash: "abc",
    files: [File(path: "rules/triage.yml", hash: "def", content: Array("rules: []".utf8))])
}

extension Entry {
  /// A response with a letter and two deadlines.
  static func drafted(
    _ id: String, customer: String? = "ana@example.com", at time: Int64 = 100,
    priority: String = "P1", score: Double? = 3, supersedes: [ResponseIdentity] = []
  ) -> Entry {
    var entry = Entry.notWritten(id, customer: customer, at: time)
    entry.priority = priority
    entry.score = score
    entry.outcome = .drafted(
      DraftedLetter(
        recipient: customer ?? "someone@example.com", file: "\(id).eml",
        messageID: "\(id)@acme.example", sha256: [UInt8](repeating: 7, count: 32),
        createdAt: time + 50, supersedes: supersedes))
    entry.deadlines = [
      Deadline(
        kind: .respond, start: time, due: time + 60, warnAt: time + 30, calendar: "office",
        within: "1 minute"),
      Deadline(kind: .resolve, start: time, due: time + 600, calendar: "always"),
    ]
    return entry
  }

  static func held(_ id: String, customer: String? = "ana@example.com", at time: Int64 = 100)
    -> Entry
  {
    var entry = Entry.notWritten(id, customer: customer, at: time)
    entry.outcome = .held(
      HeldLetter(
        reason: "no first name", recipient: customer, file: "\(id).txt", createdAt: time + 50))
    return entry
  }

  static func notWritten(
    _ id: String, customer: String? = "ana@example.com", at time: Int64 = 100
  ) -> Entry {
    Entry(
      identity: ResponseIdentity(source: "delighted", id: id), survey: "nps", score: 3,
      band: "detractor", customer: customer, customerName: "Ana Silva", submittedAt: time,
      rule: "unhappy", priority: "P1", template: "detractor-recovery", language: "en",
      owner: "success", tags: ["churn", "say \"hi\"\n"],
      outcome: .notWritten(reason: "no address"), record: Array(#"{"comment":"bad 🙁"}"#.utf8))
  }
}

extension RejectedRow {
  static func sample(_ number: UInt8) -> RejectedRow {
    RejectedRow(
      hash: [UInt8](repeating: number, count: 32), file: "export.csv", row: Int64(number),
      reason: "the score is 11", header: Array("id,score\n".utf8), content: [number, 0, 255])
  }
}

extension Ledger {
  @discardableResult
  func commit(_ entries: Entry..., rejected: [RejectedRow] = [], run: Run = .first) throws
    -> CommitResult
  {
    try commit(Chunk(entries: entries, rejectedRows: rejected), run: run, rules: .sample)
  }
}
