import HeedCore
import HeedWorkspace

/// Takes a person through the letters that wait, one after the other.
struct ReviewSession {
  let job: ReviewJob
  let terminal: Terminal
  let zone: TimeZoneRules
  let actor: String
  private let keys = KeyInput()
  private(set) var tally = ReviewTally()

  init(
    _ job: ReviewJob, terminal: Terminal, zone: TimeZoneRules, actor: String
  ) {
    self.job = job
    self.terminal = terminal
    self.zone = zone
    self.actor = actor
  }

  /// What was asked for about a letter.
  private enum Step {
    /// Done with this one.
    case next
    /// Show it again, as it has changed.
    case again
    case stay
    case quit
  }

  /// Shows letters until all were seen or the person ends it.
  ///
  /// - Throws: what can't be overcome: `LedgerError`, `DeliveryError`, `ExitCode`.
  mutating func review(_ items: [ReviewItem]) throws {
    for (index, item) in items.enumerated() {
      guard try review(item, place: "\(index + 1) of \(items.count)") else {
        tally.left = items.count - index
        return
      }
    }
  }

  /// Shows a letter until something is decided; false when the person ends it.
  private mutating func review(_ item: ReviewItem, place: String) throws -> Bool {
    while true {
      guard let letter = try current(item) else { return true }
      try show(letter, place: place)
      var step = Step.stay
      while case .stay = step { step = try ask(letter, place: place) }
      switch step {
      case .next: return true
      case .quit: return false
      case .again, .stay: continue
      }
    }
  }

  /// The letter as it is now; nil when somebody else has decided meanwhile.
  private mutating func current(_ item: ReviewItem) throws -> ReviewedLetter? {
    do {
      let letter = try job.letter(item.letter.response.id, source: item.letter.response.source)
      if letter.letter.state == item.letter.state { return letter }
      terminal.note(
        "\nThe letter to \(item.letter.response.id) \(letter.letter.state.wording) by now.")
    } catch let error as OutgoingError {
      terminal.show([Diagnostic("letter", error.message, help: error.help)])
    }
    tally.gone += 1
    return nil
  }

  private func show(_ letter: ReviewedLetter, place: String) throws {
    let rule = String(repeating: "-", count: 76)
    let text = ReviewText(letter, zone: zone, now: job.now).lines
    try Pager(terminal: terminal, keys: keys).show(["", rule, "Letter \(place)", rule, ""] + text)
  }

  private mutating func ask(_ letter: ReviewedLetter, place: String) throws -> Step {
    keys.discardTypedAhead()
    terminal.prompt(
      "\n[\(place)]  a approve  e edit  r reject  s skip  o open in browser  q quit: ")
    let key = keys.next()
    terminal.prompt(keys.isTerminal ? "\(key.shown)\n" : "\n")
    do {
      return try take(key, letter)
    } catch let error as OutgoingError {
      terminal.show([Diagnostic("letter", error.message, help: error.help)])
      if case .changed = error { return .again }
    } catch let error as CaseError {
      terminal.show([Diagnostic("case", error.message, help: error.help)])
    } catch let error as WorkspaceError {
      terminal.show([Diagnostic("workspace", error.message, help: error.help)])
    } catch let error as EditorFailure {
      terminal.note("The letter is as it was: \(error.reason). Your text is in \(error.file)")
    }
    return .stay
  }

  private mutating func take(_ key: KeyInput.Key, _ letter: ReviewedLetter) throws -> Step {
    let identity = letter.letter.response
    let name = (id: identity.id, source: Optional(identity.source))
    switch key {
    case .letter("a"):
      if let problem = letter.problem { throw problem }
      try job.approve([name], seen: letter.sha256, by: actor)
      tally.approved += 1
      return .next
    case .letter("r"):
      let reason = terminal.ask("Why? (an empty line takes it back) ") ?? ""
      guard !reason.allSatisfy(\.isWhitespace) else { return .stay }
      try job.reject([name], by: actor, because: reason.onOneLine)
      tally.rejected += 1
      return .next
    case .letter("e"):
      let edit = ReviewEdit(job: job, terminal: terminal, actor: actor, becomesPlain: false)
      guard try edit.edit(letter) else {
        terminal.note("Nothing was changed.")
        return .stay
      }
      tally.edited += 1
      return .again
    case .letter("o"):
      try LetterPage(letter).show()
      return .stay
    case .letter("s"):
      tally.skipped += 1
      return .next
    case .letter("q"), .end: return .quit
    case .letter, .space, .enter, .other: return .stay
    }
  }
}

extension KeyInput.Key {
  /// What is printed for a key, as terminals do not while keys are read one by one.
  fileprivate var shown: String {
    if case .letter(let letter) = self { "\(letter)" } else { "" }
  }
}
