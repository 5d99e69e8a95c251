import HeedCore
import HeedLedger
import HeedWorkspace

/// Takes a person through the letters that wait, one after the other.
struct ReviewSession {
  let job: ReviewJob
  let terminal: Terminal
  let zone: TimeZoneRules
  let actor: String
  private let walk: ReviewWalk
  /// What letters say to every customer, and which of it the person has read.
  let wording: WorkspaceWording
  let read: ReadWording
  let display: ReviewDisplay
  var progress = Progress()
  /// What to go back to, the last decision last.
  var decisions: [Decision] = []
  /// The letters whose decision the person took back in this session, and need not be told of.
  var takenBack: Set<ResponseIdentity> = []
  /// What was done last, or why it was not; nil for nothing.
  var notice: String?

  /// How far the person has come.
  struct Progress {
    /// The letter that is looked at, by its place in the walk.
    var place = 0
    var tally = ReviewTally()
    var familiar = FamiliarWording()
  }

  struct Decision {
    let letter: ResponseIdentity
    let customer: String
    /// As it was before.
    let progress: Progress
  }

  init(
    _ job: ReviewJob, _ walk: ReviewWalk, terminal: Terminal, zone: TimeZoneRules, actor: String
  ) {
    self.job = job
    self.terminal = terminal
    self.zone = zone
    self.actor = actor
    self.walk = walk
    wording = job.wording
    read = job.read(by: actor)
    progress.familiar = wording.familiar(read.fingerprints)
    display = ReviewDisplay(terminal: terminal)
  }

  /// What was done.
  var tally: ReviewTally {
    var tally = progress.tally
    tally.left = walk.items.count - tally.decided
    return tally
  }

  /// What was asked for about a letter.
  enum Step {
    /// Done with this one.
    case next
    /// Show it again from its beginning, as it has changed.
    case again
    /// Show the same page again, with the notice.
    case same
    /// Ask again, below what was said.
    case stay
    case page(Int)
    case back
    case quit
  }

  /// Shows letters until all were seen or the person ends it.
  ///
  /// - Throws: what can't be overcome: `LedgerError`, `DeliveryError`, `ExitCode`.
  mutating func review() throws {
    let restorer = TerminalRestorer()
    defer { withExtendedLifetime(restorer) {} }
    while true {
      guard progress.place < walk.items.count else {
        guard try returnsFromEnd() else { return }
        continue
      }
      guard try review(walk.items[progress.place]) else { return }
    }
  }

  /// Behind the last letter, the last decision can still be taken back.
  private mutating func returnsFromEnd() throws -> Bool {
    guard let last = decisions.last, display.size != nil else { return false }
    let key = display.key(
      "That was the last letter. u takes back \(last.customer.onOneLine.cut(toColumns: 20)), "
        + "any other key ends: ")
    guard key == .letter("u") else { return false }
    do {
      return try undo()
    } catch let error as OutgoingError {
      terminal.show([Diagnostic("letter", error.message, help: error.help)])
      return false
    }
  }

  /// Shows a letter until something is decided; false when the person ends it.
  private mutating func review(_ item: ReviewItem) throws -> Bool {
    var page = 0
    // All pages are of the same bytes, which is what a yes is bound to.
    var turned: ReviewedLetter?
    while true {
      guard let letter = try turned ?? current(item) else {
        progress.place += 1
        return true
      }
      let head = ReviewHead(letter, now: job.now, surroundings(of: letter))
      let screen = ReviewScreen(
        letter, head, familiar: progress.familiar,
        .init(progress: counts, notice: notice, showsLooks: display.looks), size: room)
      page = min(page, screen.pages.count - 1)
      try display.show(screen.pages[page])
      var step = Step.stay
      while case .stay = step { step = try ask(letter, head, page, of: screen.pages.count) }
      switch step {
      case .next:
        progress.place += 1
        return true
      case .back: return true
      case .quit: return false
      case .page(let other): (page, turned) = (other, letter)
      case .same: turned = letter
      case .again, .stay: (page, turned) = (0, nil)
      }
    }
  }

  /// What the person knows when a letter's turn has come.
  private func surroundings(of letter: ReviewedLetter) -> ReviewHead.Surroundings {
    ReviewHead.Surroundings(
      omitted: takenBack.contains(letter.letter.response)
        ? [.voided(ReviewJob.takenBack(by: actor))] : [],
      templateBefore: progress.place > 0
        ? walk.items[progress.place - 1].letter.template : nil,
      showsLooks: display.looks)
  }

  /// The screen without the line that asks.
  private var room: TerminalSize? {
    display.size.map { TerminalSize(rows: $0.rows - 1, columns: $0.columns) }
  }

  private var counts: String {
    let pressing = walk.pressing(walk.items[progress.place...])
    let words = [
      "\(progress.place + 1) of \(walk.items.count)",
      pressing.late > 0 ? "\(pressing.late) late" : nil,
      pressing.today > 0 ? "\(pressing.today) due today" : nil,
    ]
    return words.compactMap(\.self).joined(separator: ", ")
  }

  /// The letter as it is now; nil when somebody else has decided meanwhile.
  private mutating func current(_ item: ReviewItem) throws -> ReviewedLetter? {
    do {
      let letter = try job.letter(item.letter.response.id, source: item.letter.response.source)
      if letter.waits { return letter }
      tellGone("the letter to \(item.letter.response.id) \(letter.letter.state.wording) by now")
    } catch let error as OutgoingError {
      tellGone(error.message)
    }
    progress.tally.gone += 1
    return nil
  }

  /// Says on the next screen why a letter is passed over, or below the last one.
  private mutating func tellGone(_ message: String) {
    notice = message
    if progress.place + 1 == walk.items.count { terminal.note("\n\(message).") }
  }

  private mutating func ask(
    _ letter: ReviewedLetter, _ head: ReviewHead, _ page: Int, of pages: Int
  ) throws -> Step {
    let isLast = page + 1 == pages
    let key = display.key(
      isLast
        ? ReviewKeys.line(canUndo: !decisions.isEmpty, canGoBack: page > 0)
        : ReviewKeys.line(page: page + 1, of: pages))
    switch key {
    case .space, .enter:
      return isLast ? .same : .page(page + 1)
    case .letter("b") where page > 0: return .page(page - 1)
    case .letter("a") where !isLast:
      notice = "there is more of this letter: space shows it"
      return .same
    default: break
    }
    do {
      return try take(key, letter, head)
    } catch let error as OutgoingError {
      if case .changed = error {
        notice = error.message
        return .again
      }
      terminal.show([Diagnostic("letter", error.message, help: error.help)])
    } catch let error as CaseError {
      terminal.show([Diagnostic("case", error.message, help: error.help)])
    } catch let error as WorkspaceError {
      terminal.show([Diagnostic("workspace", error.message, help: error.help)])
    } catch let error as EditorFailure {
      terminal.note("The letter is as it was: \(error.reason). Your text is in \(error.file)")
    }
    return .stay
  }
}
