import HeedCore
import HeedLedger

/// Enters a yes to a letter, bound to its bytes.
struct LetterApproval {
  private let configuration: Configuration
  private let now: Instant

  init(_ configuration: Configuration, now: Instant) {
    self.configuration = configuration
    self.now = now
  }

  /// The states in which a letter can be said yes to.
  static let states: Set<LetterState> = [.waiting, .failed]

  /// Says yes to a letter.
  ///
  /// - Parameters:
  ///   - letter: as it stands in the ledger.
  ///   - content: its file.
  ///   - actor: who says so; nil where the rule wants nobody to read it.
  ///   - book: where it is entered.
  /// - Throws: `OutgoingError` when it can't be approved.
  func approve(
    _ letter: OutgoingLetter, _ content: LetterFileReader.Content, by actor: String?,
    _ book: CaseBook
  ) throws {
    guard Self.states.contains(letter.state) else {
      throw OutgoingError.wrongState(letter.response.id, letter.state, wanted: "approved")
    }
    if let reason = LetterObjection(letter, configuration)?.message {
      throw OutgoingError.refused(letter.response.id, reason: reason)
    }
    if letter.hasPassedPromise(at: now),
      let day = PassedPromise(configuration.settings, now: now).day(
        in: letter, MailContent(content.message.approvedBytes).text)
    {
      throw OutgoingError.passedDay(letter.response.id, day: day)
    }
    if content.sha256 != letter.sha256 {
      try book.edit(
        letter, sha256: content.sha256, messageID: content.message.messageID,
        CaseEvent(.edited, at: now.seconds, detail: letter.file))
    }
    let lasts = configuration.settings.approvalHoldsFor
    try book.approve(
      letter,
      Approval(
        sha256: content.sha256, at: now.seconds, expiresAt: now.seconds + lasts, actor: actor,
        newestResponse: letter.newestResponse),
      CaseEvent(
        .approved, at: now.seconds, actor: actor,
        detail: content.sha256.hexadecimal))
  }
}
