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
  /// - Returns: what came of it.
  /// - Throws: `LedgerError`, `DeliveryError`, `CaseError`.
  package func read(_ paths: [String]) throws -> IncomingReport {
    _ = try HandDecisionJob(workspace: workspace, configuration: configuration, now: now).enter()
    var report = IncomingReport()
    let ledger = try Ledger(path: workspace.path(configuration.settings.ledger))
    for path in paths {
      try Mailbox(path: path).forEach { item in
        report.messages += 1
        switch item {
        case .message(let bytes): try read(bytes, ledger, into: &report)
        case .tooLarge(let place): report.tooLarge.append(place)
        }
      }
    }
    try Outbox(path: workspace.path(configuration.settings.outbox)).tidy(ledger)
    return report
  }

  private func read(
    _ bytes: [UInt8], _ ledger: Ledger, into report: inout IncomingReport
  ) throws {
    let message = MailMessage(bytes)
    switch IncomingMeaning(message) {
    case .automatic: report.automatic += 1
    case .delivered: report.delivered += 1
    case .unclear: report.strangers.append(.init(.unclear, message))
    case .news(let news):
      let hash = Self.hash(of: message, bytes)
      do {
        try ledger.changeCases { book in
          guard let letter = try letter(news, book) else {
            return report.strangers.append(.init(.noLetter, message))
          }
          if try book.knows(message: hash) {
            report.readBefore += 1
            return
          }
          var entry = try IncomingEntry(
            book, configuration, now: now, letter: letter, message: message)
          report.items.append(try entry.enter(news, hash: hash))
        }
      } catch let error as CaseError {
        report.strangers.append(.init(.failed, message, reason: error.message))
      }
    }
  }

  private func letter(_ news: LetterNews, _ book: CaseBook) throws -> OutgoingLetter? {
    if case .unsubscription(let name) = news { return try book.sentLetter(named: name) }
    for id in news.messageIDs {
      if let letter = try book.sentLetter(messageID: id) { return letter }
    }
    return nil
  }

  /// What tells a message from others: its identifier, or else all of it.
  private static func hash(of message: MailMessage, _ bytes: [UInt8]) -> [UInt8] {
    let id = message.header.messageIDs(in: "message-id").first
    return Digest(id.map { Array("message-id \($0)".utf8) } ?? bytes).bytes
  }
}
