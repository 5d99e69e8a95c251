import HeedCore
import HeedDelivery
import HeedLedger

/// Lists and shows the letters that wait, and enters a reviewer's yes and no.
package struct ReviewJob {
  let workspace: Workspace
  let files: WorkspaceFiles
  let configuration: Configuration
  private let begin: Instant
  /// The time while somebody works through letters; nil where all is done at once.
  private let clock: RunningClock?
  let outbox: Outbox
  let reader: LetterFileReader
  /// What people did to the files of the outbox since the last command; it is entered.
  package let byHand: [HandDecision]
  /// Files among the letters that are none.
  package let strays: [StrayLetter]
  /// Why files can't be sent as they are, by the keys of their letters.
  private let problems: [Int64: OutgoingError]
  /// Why approvals no longer hold that are still in the ledger, by the keys of their letters.
  private let lapses: [Int64: String]

  /// What the job is for.
  package enum Purpose: Sendable {
    /// Letters are looked at: an approval that only time has ended is shown as such, and stays.
    case looking
    case deciding
    /// Somebody works through letters, and time goes on meanwhile.
    case session
  }

  /// Takes up what people did to the files of the outbox since the last command.
  ///
  /// - Parameters:
  ///   - workspace: where the letters are.
  ///   - files: the files of the workspace.
  ///   - configuration: what they say.
  ///   - now: the time that counts as now.
  ///   - purpose: what the job is for.
  /// - Throws: `LedgerError`, `DeliveryError`, `CaseError`.
  package init(
    workspace: Workspace, files: WorkspaceFiles, configuration: Configuration, now: Instant,
    for purpose: Purpose
  ) throws {
    self.workspace = workspace
    self.files = files
    self.configuration = configuration
    begin = now
    clock = purpose == .session ? RunningClock(at: now) : nil
    outbox = workspace.outbox(configuration.settings)
    reader = LetterFileReader(outbox: outbox, configuration)
    guard let ledger = try workspace.existingLedger(configuration.settings) else {
      byHand = []
      strays = []
      problems = [:]
      lapses = [:]
      return
    }
    try SendRecovery(ledger, configuration, workspace).enterUnlessSending(now: now)
    let decisions = HandDecisions(
      ledger: ledger, outbox: outbox, configuration: configuration, now: now)
    let moved = try decisions.enter()
    let examined = try decisions.enterEdits(isLooking: purpose == .looking)
    byHand = moved.decisions + examined.decisions
    strays = moved.strays
    problems = examined.problems
    lapses = examined.lapses
  }

  /// Where pages and texts of letters lie while a person looks at them.
  package var shown: ShownFolder { ShownFolder(workspace) }

  /// What letters say to every customer.
  package var wording: WorkspaceWording { WorkspaceWording(files, configuration) }

  /// What a reviewer has read of it.
  package func read(by reader: String) -> ReadWording { ReadWording(workspace, reader: reader) }

  /// The time that counts as now.
  package var now: Instant { clock?.now ?? begin }

  /// The letters that a filter lets through, most urgent first.
  ///
  /// - Throws: `LedgerError`, `CaseError`.
  package func walk(_ filter: ReviewFilter) throws -> ReviewWalk {
    ReviewWalk(try items(filter), zone: configuration.settings.timeZone, now: now)
  }

  private func items(_ filter: ReviewFilter) throws -> [ReviewItem] {
    let ledger = try workspace.existingLedger(configuration.settings)
    let states = filter.states.isEmpty ? LetterApproval.states : filter.states
    let letters =
      try ledger?.outgoingLetters(
        in: lapses.isEmpty ? states : states.union([.approved])
      ).filter { states.contains(standing($0).state) } ?? []
    try filter.check(letters, configuration)
    return letters.filter(filter.wants).map { letter in
      // A letter that nobody has touched is sound mail, and its two parts say the same.
      let isRead = letter.isEdited || letter.hasPassedPromise(at: now)
      let bytes = isRead ? try? reader.find(letter).bytes : nil
      return item(letter, problem: problems[letter.key], bytes.map(MailContent.init))
    }
  }

  /// Says no to letters: to all of them, or to none and the reason.
  ///
  /// The deadline stays: the customer still needs an answer.
  ///
  /// - Parameters:
  ///   - letters: by the ids of their responses, each with its source where it was named.
  ///   - actor: who says so.
  ///   - reason: why, in the person's own words.
  /// - Returns: the letters, as they were before.
  /// - Throws: `CaseError`, `OutgoingError`, `LedgerError`, `DeliveryError`.
  @discardableResult
  package func reject(
    _ letters: [(id: String, source: String?)], by actor: String, because reason: String
  ) throws -> [ReviewItem] {
    try decide(letters) { letter, book in
      guard [.waiting, .failed, .approved].contains(letter.state) else {
        throw OutgoingError.wrongState(letter.response.id, letter.state, wanted: "rejected")
      }
      try book.change(
        letter, to: .rejected,
        CaseEvent(
          .rejected, at: now.seconds, actor: actor, reason: reason, detail: letter.file))
    }
  }

  /// So long a session may have gone on that began at a time that was named, in seconds: who names it
  /// once more is not to be told that the session's decisions are later.
  private static let length: Int64 = 3600

  /// Enters something about letters in one transaction, and moves their files.
  func decide(
    _ letters: [(id: String, source: String?)],
    _ body: (OutgoingLetter, CaseBook) throws -> Void
  ) throws -> [ReviewItem] {
    guard let ledger = try workspace.existingLedger(configuration.settings) else {
      throw CaseError.unknown(letters.first?.id ?? "")
    }
    var items: [ReviewItem] = []
    var runs: Set<String> = []
    try ledger.changeCases { book in
      for (id, source) in letters {
        let response = try book.responses(id: id).meant(by: id, source: source)
        guard let letter = try book.letter(response.key) else {
          throw OutgoingError.noLetter(id, reason: response.reason)
        }
        try response.checkOrder(
          now, zone: configuration.settings.timeZone, tolerance: Self.length)
        if runs.insert(letter.run).inserted { try outbox.checkMovable(run: letter.run) }
        try body(letter, book)
        items.append(item(letter))
      }
    }
    try outbox.tidy(ledger)
    return items
  }

  /// A letter as it stands now: one whose approval time has ended waits again.
  private func standing(_ letter: OutgoingLetter) -> OutgoingLetter {
    guard letter.state == .approved, let reason = lapses[letter.key] else { return letter }
    var letter = letter
    (letter.state, letter.approval, letter.voided) = (.waiting, nil, reason)
    return letter
  }

  func item(
    _ letter: OutgoingLetter, problem: OutgoingError? = nil, _ content: MailContent? = nil
  ) -> ReviewItem {
    ReviewItem(
      standing(letter), path: reader.path(letter, in: letter.state.home ?? .review),
      problem: problem,
      content: content, configuration, now: now)
  }
}
