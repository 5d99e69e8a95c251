import HeedCore
import HeedLedger
import HeedWorkspace

extension ReviewSession {
  /// Does what a key means for a letter.
  mutating func take(
    _ key: KeyInput.Key, _ letter: ReviewedLetter, _ head: ReviewHead
  ) throws -> Step {
    let identity = letter.letter.response
    let name = (id: identity.id, source: Optional(identity.source))
    switch key {
    case .letter("a"):
      if let problem = letter.item.problem { throw problem }
      guard let seen = SeenLetter(letter) else { throw OutgoingError.changed(identity.id) }
      try job.approve(seen: [seen], by: actor)
      decided(letter, "approved") { $0.approved += 1 }
      learn(ReviewScreen.wording(letter, head), in: ReviewScreen.kind(letter))
      return .next
    case .letter("r"):
      let reason = terminal.ask("Why? (an empty line takes it back) ") ?? ""
      guard !reason.allSatisfy(\.isWhitespace) else { return .same }
      try job.reject([name], by: actor, because: reason.onOneLine)
      decided(letter, "rejected") { $0.rejected += 1 }
      return .next
    case .letter("e"):
      let edit = ReviewEdit(job: job, terminal: terminal, actor: actor, becomesPlain: false)
      guard try edit.edit(letter) else {
        terminal.note("Nothing was changed.")
        return .stay
      }
      progress.tally.edited += 1
      return .again
    case .letter("o"):
      terminal.note("The page lies in \(try LetterPage(letter).show(in: job.shown))")
      return .stay
    case .letter("s"):
      progress.tally.skipped += 1
      notice = "skipped: \(letter.item.customer)"
      return .next
    case .letter("w"):
      try display.show(background(letter).map { StyledText($0) })
      _ = display.key("Any key shows the letter again: ")
      return .again
    case .letter("u"): return try undo() ? .back : .same
    case .letter("q"), .end: return .quit
    case .letter("?"):
      try display.show(StyledText(ReviewKeys.help).lines(width: 80))
      _ = display.key("Any key shows the letter again: ")
      return .again
    case .letter(let letter):
      notice = "'\(letter)' means nothing here; ? explains the keys"
      return .same
    case .space, .enter, .other: return .same
    }
  }

  /// What else is known, as far as it fits.
  private func background(_ letter: ReviewedLetter) -> [String] {
    let lines = ReviewText(letter, zone: zone, now: job.now).background
    let room = display.size.map { max(4, $0.rows - 2) } ?? .max
    guard lines.count > room else { return lines + [""] }
    return lines.prefix(room - 1)
      + ["... 'heed review show \(letter.letter.response.id)' shows the rest", ""]
  }

  /// Takes note of what was read to its end, and keeps for later what is said to every customer.
  private mutating func learn(_ texts: [String], in kind: String) {
    let known = progress.familiar
    let new = wording.sentences(in: kind).filter { !known.knows($0, in: kind) }
    let read = Set(texts.flatMap { FamiliarWording.sentences(new, in: $0) })
    for sentence in read { progress.familiar.learn(sentence, in: kind) }
    for text in texts { progress.familiar.learn(text, in: kind) }
    do throws(WorkspaceError) {
      try self.read.add(read.map { $0.fingerprint(in: kind) }.sorted())
    } catch {
      notice = "what you have read can't be kept for next time: \(error.message)"
    }
  }

  private mutating func decided(
    _ letter: ReviewedLetter, _ what: String, _ count: (inout ReviewTally) -> Void
  ) {
    decisions.append(
      Decision(
        letter: letter.letter.response, customer: letter.item.customer, progress: progress))
    count(&progress.tally)
    notice = "\(what): \(letter.item.customer); u takes it back"
  }

  /// Takes back the last decision; false when there is none.
  mutating func undo() throws -> Bool {
    guard let last = decisions.last else {
      notice = "there is nothing to take back"
      return false
    }
    try job.takeBack([(last.letter.id, last.letter.source)], by: actor)
    decisions.removeLast()
    takenBack.insert(last.letter)
    progress = last.progress
    notice = "taken back: \(last.customer)"
    return true
  }
}
