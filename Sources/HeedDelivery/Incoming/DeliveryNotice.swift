import MIME

/// What a mail system tells of a message that it could not deliver, or not yet (RFC 3464).
package struct DeliveryNotice: Hashable, Sendable {
  package enum Outcome: String, Hashable, Sendable {
    /// It can't be delivered, and the address is no good for any letter.
    case unusableAddress
    /// It was given up, for a reason that says nothing against the address: a full mailbox, a letter
    /// that was taken for spam, a server that was away for days.
    case notDelivered
    /// It is still being tried.
    case delayed
    /// It was delivered, or passed on.
    case delivered
  }

  /// The identifiers that the message it is about may have.
  package let messageIDs: [String]
  private let reports: [RecipientReport]
  /// What it says of somebody whom it does not name.
  private let overall: RecipientReport

  /// Reads a message as a notice; nil when it is none, or can't be understood.
  package init?(_ message: MailMessage) {
    // A person may send on a notice; then it is no notice to us.
    let isFromMailSystem = Self.isFromMailSystem(message)
    let isReport = message.type.name == "multipart/report" || isFromMailSystem
    let part = message.parts.first { $0.type.name == "message/delivery-status" }
    let messageIDs = Self.messageIDs(of: message)
    if isReport, let part {
      let recipients = DeliveryStatus(part.content).recipients
      self.init(recipients.compactMap { RecipientReport($0) }, about: messageIDs)
    } else if isFromMailSystem {
      let notice = SpokenNotice(message)
      self.init(notice.reports, about: messageIDs + notice.messageIDs)
    } else {
      return nil
    }
  }

  private init?(_ reports: [RecipientReport], about messageIDs: [String]) {
    guard
      let worst = Self.worst(reports.map { $0.namesSomebody ? $0.ofAnother : $0 })
    else { return nil }
    self.messageIDs = messageIDs
    self.reports = reports
    overall = worst
  }

  /// What it says of the person whom a letter was for: what is told of the letter's address, or else
  /// the worst of what is told of those whom the letter was passed on to.
  package func report(on address: String) -> RecipientReport {
    let address = address.lowercased()
    return Self.worst(reports.filter { $0.finalAddress == address })
      ?? Self.worst(reports.filter { $0.originalAddress == address }) ?? overall
  }

  /// Whether everybody whom it names has got the message.
  package var isDelivery: Bool { reports.allSatisfy { $0.outcome == .delivered } }

  private static func worst(_ reports: [RecipientReport]) -> RecipientReport? {
    reports.min { rank($0.outcome) < rank($1.outcome) }
  }

  private static func rank(_ outcome: Outcome) -> Int {
    switch outcome {
    case .unusableAddress: 0
    case .notDelivered: 1
    case .delayed: 2
    case .delivered: 3
    }
  }

  /// Whether a message comes from a mail system, by its header.
  package static func isFromMailSystem(_ message: MailMessage) -> Bool {
    let type = message.type
    if type.name == "multipart/report", type.parameters["report-type"] == "delivery-status" {
      return true
    }
    if message.header["x-failed-recipients"] != nil { return true }
    let sender = message.header.address(in: "from")?.prefix { $0 != "@" } ?? ""
    return senders.contains(String(sender)) || sender.hasPrefix("microsoftexchange")
  }

  private static let senders: Set<String> = ["mailer-daemon", "postmaster", "mail-daemon"]

  /// The identifiers of the message that came back, or of the one that is answered.
  private static func messageIDs(of message: MailMessage) -> [String] {
    let types = [
      "message/rfc822", "text/rfc822-headers", "message/rfc822-headers", "message/global",
    ]
    let inner = message.parts.filter { types.contains($0.type.name) }
      .flatMap { $0.innerHeader.messageIDs(in: "message-id") }
    // What came back may itself answer a letter of heed's, which then has arrived.
    return inner.isEmpty ? message.header.messageIDs(in: "in-reply-to", "references") : inner
  }
}
