import HeedCore
import HeedDelivery
import HeedLedger
import MIME

/// Enters what one message says about one letter.
struct IncomingEntry {
  private let book: CaseBook
  private let configuration: Configuration
  private let now: Instant
  private let letter: OutgoingLetter
  private let message: MailMessage
  private var change: CaseChange

  /// Gets ready to enter a message about a letter; no entry is earlier than the last one of its case.
  ///
  /// - Throws: `DatabaseError`.
  init(
    _ book: CaseBook, _ configuration: Configuration, now: Instant, letter: OutgoingLetter,
    message: MailMessage
  ) throws {
    self.book = book
    self.configuration = configuration
    let last = try book.lastEntry(letter.key) ?? now.seconds
    self.now = max(now, Instant(seconds: last))
    self.letter = letter
    self.message = message
    change = CaseChange(book, CaseTerms(configuration: configuration), now: self.now)
  }

  /// Enters the message, once and for all.
  ///
  /// - Throws: `CaseError`, `LedgerError`.
  mutating func enter(_ news: LetterNews, hash: [UInt8]) throws -> IncomingReport.Item {
    if news.provesSending { try settle() }
    let (item, what) = try enter(news)
    try book.enter(message: hash, about: letter, as: what, at: now.seconds)
    return item
  }

  private mutating func enter(
    _ news: LetterNews
  ) throws -> (IncomingReport.Item, CaseEvent.What) {
    switch news {
    case .notice(let notice): try enter(notice.report(on: letter.recipient))
    case .complaint: (try enterComplaint(), .complained)
    case .unsubscription: (try enterUnsubscription(), .unsubscribed)
    case .reply: (try enterReply(), .customerReplied)
    case .likelyAutomatic:
      (try enterNote(.likelyAutomatic, "a message about the letter that looks automatic"), .noted)
    case .fromOurselves:
      (try enterNote(.fromOurselves, "a message about the letter, from ourselves"), .noted)
    }
  }

  private mutating func enter(
    _ report: RecipientReport
  ) throws -> (IncomingReport.Item, CaseEvent.What) {
    report.outcome == .delayed
      ? (try enterDelay(report), .deliveryDelayed) : (try enterBounce(report), .bounced)
  }

  /// A message that changes nothing is told once, too.
  private func enterNote(
    _ what: IncomingReport.What, _ reason: String
  ) throws -> IncomingReport.Item {
    var item = IncomingReport.Item(what, letter, message)
    item.text = message.firstLine
    try enterEvent(.noted, reason: reason, detail: item.from)
    return item
  }

  /// What comes back, or is answered, was sent, should that not have been known.
  private func settle() throws {
    guard letter.state == .unknown else { return }
    try Answer(book, configuration, now: now).settle(
      letter,
      CaseEvent(.sendSettled, at: now.seconds, reason: "a message about it came in", detail: "sent")
    )
  }

  private func enterDelay(_ report: RecipientReport) throws -> IncomingReport.Item {
    try enterEvent(.deliveryDelayed, reason: report.reason, detail: report.status?.text)
    return item(.delayed, report)
  }

  private mutating func enterBounce(_ report: RecipientReport) throws -> IncomingReport.Item {
    let isUnusable = report.outcome == .unusableAddress
    try enterEvent(.bounced, reason: report.reason, detail: report.status?.text)
    var item = item(isUnusable ? .bounced : .notDelivered, report)
    if isUnusable {
      try suppress(.bounced, detail: report.reason)
      item.cancelled = try withdraw("an earlier letter came back")
    }
    let clock = try change.takeBackAnswer(of: letter, configuration.settings.reopening)
    item.isOwedAgain = clock.hasChanged
    item.refusedClocks = clock.refusals
    return item
  }

  private func enterComplaint() throws -> IncomingReport.Item {
    try enterEvent(.complained, reason: nil, detail: nil)
    try suppress(.complained, detail: nil)
    var item = IncomingReport.Item(.complained, letter, message)
    item.cancelled = try withdraw("the customer complained of an earlier letter")
    return item
  }

  /// A press on the link says more than words that a program would have to understand.
  private func enterUnsubscription() throws -> IncomingReport.Item {
    try enterEvent(.unsubscribed, reason: nil, detail: nil)
    try suppress(.optedOut, of: .advertising, detail: "the link in the letter")
    var item = IncomingReport.Item(.unsubscribed, letter, message)
    let templates = configuration.templates
    item.cancelled = try withdraw("opted out") {
      $0.template.map(templates.advertises) ?? false
    }
    return item
  }

  private mutating func enterReply() throws -> IncomingReport.Item {
    var item = IncomingReport.Item(.replied, letter, message)
    item.text = message.firstLine
    try enterEvent(.customerReplied, reason: nil, detail: item.from)
    item.cancelled = try withdraw("the customer wrote back")
    let clock = try change.resumeWaiting(letter.response)
    item.isRunningAgain = clock.hasChanged
    item.refusedClocks = clock.refusals
    return item
  }

  private func item(
    _ what: IncomingReport.What, _ report: RecipientReport
  ) -> IncomingReport.Item {
    var item = IncomingReport.Item(what, letter, message)
    item.status = report.status?.text
    item.text = report.reason
    return item
  }

  private func enterEvent(_ what: CaseEvent.What, reason: String?, detail: String?) throws {
    try book.enter(
      CaseEvent(
        what, at: now.seconds, reason: reason.flatMap { $0.isEmpty ? nil : $0 }, detail: detail),
      key: letter.key)
  }

  /// Keeps the address that heed has written to from being written to again; never another that the
  /// message names.
  private func suppress(
    _ reason: Suppression.Reason, of scope: Suppression.Scope = .all, detail: String?
  ) throws {
    try book.suppress(
      Suppression(
        address: letter.recipient.lowercased(), reason: reason, scope: scope, at: now.seconds,
        detail: detail.flatMap { $0.isEmpty ? nil : $0 }))
  }

  private func withdraw(
    _ reason: String, where applies: (OutgoingLetter) -> Bool = { _ in true }
  ) throws -> [OutgoingLetter] {
    let address = letter.recipient.lowercased()
    return try LetterWithdrawal(book, to: address, now: now, actor: nil)
      .cancel(to: address, because: reason, where: applies)
  }
}

extension MailMessage {
  /// The first line that the writer has written, shortened; nil for a message without a text.
  fileprivate var firstLine: String? {
    guard let part = parts.first(where: { $0.type.name == "text/plain" }) else { return nil }
    let lines = String(part.text.prefix(16 * 1024)).split(whereSeparator: \.isNewline)
    let line = lines.first { !$0.hasPrefix(">") && !$0.allSatisfy(\.isWhitespace) }
    return line.map { String($0.prefix(200)) }
  }
}
