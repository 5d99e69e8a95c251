import HeedCore
import HeedDelivery
import HeedLedger
import MIME

/// Reads messages that came in: what mail systems say of letters, and what customers write back.
///
/// A message is about a letter when it names the identifier of one that heed has sent, and else about
/// none, whatever it says. Reading it again changes nothing.
package struct IncomingJob {
  private let workspace: Workspace
  private let configuration: Configuration
  private let now: Instant

  package init(workspace: Workspace, configuration: Configuration, now: Instant) {
    self.workspace = workspace
    self.configuration = configuration
    self.now = now
  }

  /// Reads files, each with one message or many, and folders of them.
  ///
  /// What can't be read does not keep the others from being read.
  ///
  /// - Returns: what came of it, also of what was read before an error that ended it.
  /// - Throws: `LedgerError`, `CaseError` when no message was read; `DeliveryError` when the only file
  ///   can't be.
  package func read(_ paths: [String]) throws -> IncomingReport {
    _ = try HandDecisionJob(workspace: workspace, configuration: configuration, now: now).enter()
    var report = IncomingReport()
    let ledger = try workspace.ledger(configuration.settings)
    do {
      for path in paths { try read(path, ledger, into: &report) }
      try workspace.outbox(configuration.settings).tidy(ledger)
    } catch {
      // What has been entered is told now: the next time, it is a message that was read before.
      guard report.messages > 0 else { throw error }
      report.failure = error
    }
    if report.messages == 0, report.unreadable.count == 1 { throw report.unreadable[0] }
    return report
  }

  private func read(_ path: String, _ ledger: Ledger, into report: inout IncomingReport) throws {
    do {
      try Mailbox(path: path).forEach { item in
        if case .unreadable(let error) = item { return report.unreadable.append(error) }
        report.messages += 1
        switch item {
        case .message(let bytes): try read(bytes, ledger, into: &report)
        case .tooLarge(let place): report.tooLarge.append(place)
        case .unreadable: break
        }
      }
    } catch let error as DeliveryError {
      report.unreadable.append(error)
    }
  }

  private func read(
    _ bytes: [UInt8], _ ledger: Ledger, into report: inout IncomingReport
  ) throws {
    let message = MailMessage(bytes)
    switch IncomingMeaning(message) {
    case .automatic: report.automatic += 1
    case .delivered: report.delivered += 1
    case .unclear: report.add(.init(.unclear, message))
    case .news(let news):
      do {
        var result = Result.noLetter
        try ledger.changeCases { result = try enter(news, message, bytes, $0) }
        // Only now it is in the ledger.
        switch result {
        case .entered(let item): report.items.append(item)
        case .readBefore: report.readBefore += 1
        case .delivered: report.delivered += 1
        case .noLetter: report.add(.init(.noLetter, message))
        case .isBeingSent:
          report.failed.append(
            .init(
              message,
              because: "its letter is being sent at this moment; run the same command again later"))
        }
      } catch let error as CaseError {
        report.failed.append(.init(message, because: error.message))
      }
    }
  }

  private enum Result {
    case entered(IncomingReport.Item)
    case readBefore
    case delivered
    case noLetter
    case isBeingSent
  }

  private func enter(
    _ news: LetterNews, _ message: MailMessage, _ bytes: [UInt8], _ book: CaseBook
  ) throws -> Result {
    guard let letter = try letter(news, book) else { return .noLetter }
    if news.isDelivery(of: letter) { return .delivered }
    // What is entered now, the end of its sending would undo.
    guard letter.state != .sending else { return .isBeingSent }
    guard let hash = try newHash(of: message, bytes, about: letter, book) else {
      return .readBefore
    }
    var entry = try IncomingEntry(
      book, configuration, now: now, letter: letter, message: message)
    let isOurs = news.isWritten && OwnMail(configuration).contains(message, about: letter)
    return .entered(try entry.enter(isOurs ? .fromOurselves : news, hash: hash))
  }

  private func letter(_ news: LetterNews, _ book: CaseBook) throws -> OutgoingLetter? {
    if case .unsubscription(let name) = news { return try book.sentLetter(named: name) }
    for id in news.messageIDs {
      if let letter = try book.sentLetter(messageID: id) { return letter }
    }
    return nil
  }

  /// What tells a message from others: its identifier, or all of it where it has none, or one that
  /// came with a message about another letter; nil when it was read before.
  private func newHash(
    of message: MailMessage, _ bytes: [UInt8], about letter: OutgoingLetter, _ book: CaseBook
  ) throws -> [UInt8]? {
    if let id = message.header.messageIDs(in: "message-id").first {
      let hash = Digest(Array("message-id \(id)".utf8)).bytes
      guard let known = try book.letter(ofMessage: hash) else { return hash }
      if known == letter.key { return nil }
    }
    let hash = Digest(bytes).bytes
    return try book.letter(ofMessage: hash) == nil ? hash : nil
  }
}
