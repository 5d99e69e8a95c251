import HeedCore
import HeedLedger

/// Works out how well promises to answer were kept.
package struct DeadlineFiguresJob {
  private let workspace: Workspace
  private let configuration: Configuration

  package init(workspace: Workspace, configuration: Configuration) {
    self.workspace = workspace
    self.configuration = configuration
  }

  /// The figures of all answers in the ledger, in time and too late.
  ///
  /// Time is counted while the deadline's calendar is open, from the customer's answer to ours.
  ///
  /// - Throws: `LedgerError`, `CalendarError`.
  package func figures() throws -> AnswerFigures {
    var answers: [AnswerFigures.Answer] = []
    let ledger = try workspace.existingLedger(configuration.settings)
    try ledger?.forEachDeadline(in: [.met, .missed]) { listed in
      if let answer = try answer(listed) { answers.append(answer) }
    }
    return AnswerFigures(answers)
  }

  private func answer(_ listed: ListedDeadline) throws -> AnswerFigures.Answer? {
    guard listed.deadline.kind == .respond, let closedAt = listed.closedAt else { return nil }
    let calendar = configuration.triage.calendars[listed.deadline.calendar] ?? .always
    let start = Instant(seconds: listed.deadline.start)
    return AnswerFigures.Answer(
      priority: listed.priority, owner: listed.owner,
      day: configuration.settings.timeZone.civil(at: start).date,
      isInTime: listed.state == .met,
      seconds: try calendar.openSeconds(from: start, to: Instant(seconds: closedAt)))
  }
}
