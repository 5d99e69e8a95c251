import HeedCore

/// What a run did, in figures that add up:
/// read = new + already known + rejected, and new = drafted + held + not written.
package struct RunSummary: Sendable {
  package struct ByPriority: Sendable {
    package var responses = 0
    package var letters = 0
    /// When the first answer is due.
    package var firstDue: Instant?
  }

  package var run = ""
  package var read = 0
  package var new = 0
  package var alreadyKnown = 0
  package var rejected = 0
  package var drafted = 0
  package var held = 0
  /// How many letters were not written, by reason.
  package var notWritten: [String: Int] = [:]
  /// In the order of urgency.
  package var byPriority: [(priority: String, figures: ByPriority)]
  /// Paths relative to the workspace; more than one when several exports had rejected rows.
  package var rejectedRows: [String] = []
  /// Where the letters and the notes on held ones lie, relative to the workspace.
  package var reviewFolder: String?
  package var heldFolder: String?
  package var seconds = 0.0
  /// The run that this one continued, if an earlier one was interrupted.
  package var isContinued = false
  /// Why rows were rejected, the commonest first, with one row that shows it.
  package var rejectionReasons: [(reason: String, count: Int)] = []

  init(priorities: [String]) {
    byPriority = priorities.map { ($0, ByPriority()) }
  }

  mutating func count(_ new: Case) {
    self.new += 1
    switch new.letter {
    case .drafted: drafted += 1
    case .held: held += 1
    case .notWritten(let reason, _): notWritten[reason, default: 0] += 1
    case .undecided: break
    }
    guard let decision = new.decision else { return }
    byPriority[decision.priority].figures.responses += 1
    if case .drafted = new.letter { byPriority[decision.priority].figures.letters += 1 }
    guard let due = decision.promises.first(where: { $0.kind == .respond })?.due else { return }
    let first = byPriority[decision.priority].figures.firstDue
    byPriority[decision.priority].figures.firstDue = min(first ?? due, due)
  }

  /// Notes that a letter written in this very run gave way to one for a newer response.
  mutating func countSuperseded(priority: Int) {
    drafted -= 1
    byPriority[priority].figures.letters -= 1
    notWritten[Gate.Refusal.newerResponse.reason, default: 0] += 1
  }
}
