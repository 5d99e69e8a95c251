import HeedCore
import HeedLedger

/// What a run did, in figures that add up:
/// read = new + already known + rejected, and new = drafted + held + not written.
package struct RunSummary: Sendable {
  package struct ByPriority: Sendable {
    package let priority: String
    package fileprivate(set) var responses = 0
    package fileprivate(set) var letters = 0
    /// When the first answer is due.
    package fileprivate(set) var firstDue: Instant?
  }

  /// A customer's language, and that of a letter which is not written in it.
  package struct OtherLanguage: Hashable, Sendable {
    package let wanted: String
    package let written: String
  }

  package internal(set) var run: String
  package private(set) var read = 0
  package private(set) var new = 0
  package var alreadyKnown = 0
  /// How many of the new ones were known with another answer.
  package private(set) var corrected = 0
  /// The first of them; there may be any number.
  package private(set) var correctedResponses: [CorrectedResponse] = []
  package private(set) var rejected = 0
  package private(set) var drafted = 0
  package private(set) var held = 0
  /// How many letters were not written, by reason.
  package private(set) var notWritten: [String: Int] = [:]
  /// The first responses that a rule of their own wants no letter for, by its reason: a person is to
  /// answer them.
  package private(set) var skipped: [String: [ResponseIdentity]] = [:]
  /// Whom exports name as the owners of cases and nobody knows, with how many cases each.
  package private(set) var unknownOwners: [String: Int] = [:]
  /// How many letters that were held before are written now.
  package private(set) var takenUp = 0
  /// Where those letters lie, relative to the workspace.
  package private(set) var takenUpFolders: [String] = []
  /// How many letters that were held before still are.
  package private(set) var stillHeld = 0
  /// How many letters of earlier runs gave way to newer ones.
  package private(set) var withdrawn = 0
  /// Why letters were held, with how many each.
  package private(set) var holdReasons: [String: Int] = [:]
  /// Letters in another language than the customer's, with how many each.
  package private(set) var otherLanguages: [OtherLanguage: Int] = [:]
  /// Why rows were rejected, with how many each.
  package private(set) var rejectionReasons: [String: Int] = [:]
  /// In the order of urgency.
  package private(set) var byPriority: [ByPriority]
  /// How many codes of each offer of the workspace are left, in the order of their names.
  package internal(set) var offers: [OfferStock] = []
  /// Files with the rejected rows, relative to the workspace; one for each export that had some.
  package internal(set) var rejectedRows: [String] = []
  /// Where the letters and the notes on held ones lie, relative to the workspace.
  package internal(set) var reviewFolder: String?
  package internal(set) var heldFolder: String?
  package internal(set) var seconds = 0.0
  /// Whether an interrupted run was continued.
  package let isContinued: Bool
  /// Whether no export was to be read.
  package let isOfHeldOnly: Bool

  /// So many responses of a kind are listed.
  private static let listed = 1000

  /// The key of the last response in the ledger before the run, to tell this run's letters.
  private let lastKnownResponse: Int64

  init(
    run: String, priorities: [String], isContinued: Bool, isOfHeldOnly: Bool,
    lastKnownResponse: Int64
  ) {
    self.run = run
    self.isContinued = isContinued
    self.isOfHeldOnly = isOfHeldOnly
    self.lastKnownResponse = lastKnownResponse
    byPriority = priorities.map { ByPriority(priority: $0) }
  }

  mutating func count(_ batch: Intake.Batch) {
    read += batch.count
    rejected += batch.rejected.count
    for row in batch.rejected { rejectionReasons[Self.kind(of: row.reason), default: 0] += 1 }
  }

  mutating func count(_ settled: SettledCase) {
    new += 1
    if let corrected = CorrectedResponse(settled.decided.original) { count(corrected) }
    switch settled.letter {
    case .drafted(let letter, _):
      drafted += 1
      count(letter, to: settled.decided.response)
    case .held(let reason, _):
      held += 1
      holdReasons[reason.message, default: 0] += 1
    case .notWritten(let reason, _):
      notWritten[reason, default: 0] += 1
      let decision = settled.decided.decision
      if reason == decision.skip, decision.rule != RuleSet.otherwiseName {
        list(settled, skippedAs: reason)
      }
    }
    if let name = settled.decided.decision.unknownOwner { unknownOwners[name, default: 0] += 1 }
    byPriority[settled.decided.decision.priority].count(settled)
  }

  private mutating func list(_ settled: SettledCase, skippedAs reason: String) {
    guard skipped[reason, default: []].count < Self.listed else { return }
    skipped[reason, default: []].append(settled.decided.original.identity)
  }

  private mutating func count(_ response: CorrectedResponse) {
    corrected += 1
    if correctedResponses.count < Self.listed { correctedResponses.append(response) }
  }

  private mutating func count(_ letter: Letter, to response: Response) {
    guard let wanted = response.text(.language),
      !Language.serves(letter.language, wanted: wanted)
    else { return }
    otherLanguages[OtherLanguage(wanted: wanted, written: letter.language), default: 0] += 1
  }

  /// Takes account of letters of earlier runs that were held.
  mutating func count(_ held: HeldLetters.Result, outbox: String) {
    takenUp = held.written
    stillHeld = held.stillHeld
    takenUpFolders = held.runs.map { "\(outbox)/review/\($0)" }
  }

  /// Takes account of letters of this run that gave way to newer ones.
  mutating func count(_ result: CommitResult) {
    withdrawn += result.superseded.count { $0.letter <= lastKnownResponse }
    for letter in result.superseded where letter.letter > lastKnownResponse {
      notWritten[Gate.Refusal.newerResponse.reason, default: 0] += 1
      if letter.isNote {
        held -= 1
        continue
      }
      drafted -= 1
      if let index = byPriority.firstIndex(where: { $0.priority == letter.priority }) {
        byPriority[index].letters -= 1
      }
    }
  }
}

extension RunSummary {
  /// A reason without the values of the row, so that rows with the same mistake count together.
  private static func kind(of reason: String) -> String {
    var kind = ""
    var isQuoted = false
    for character in reason {
      if character == "\"" {
        if !isQuoted { kind += "a value" }
        isQuoted.toggle()
      } else if !isQuoted {
        kind.append(character)
      }
    }
    return kind
  }
}

extension RunSummary.ByPriority {
  fileprivate mutating func count(_ settled: SettledCase) {
    responses += 1
    if case .drafted = settled.letter { letters += 1 }
    if let due = settled.decided.respondBy {
      firstDue = min(firstDue ?? due, due)
    }
  }
}
