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

  package let outcome: Outcome
  package let status: EnhancedStatus?
  /// What the mail system said, on one line of at most 500 characters.
  package let reason: String
  /// The identifiers that the message it is about may have.
  package let messageIDs: [String]

  /// Reads a message as a notice; nil when it is none, or can't be understood.
  package init?(_ message: MailMessage) {
    // A person may send on a notice; then it is no notice to us.
    let isReport = message.type.name == "multipart/report" || Self.isFromMailSystem(message)
    let part = message.parts.first { $0.type.name == "message/delivery-status" }
    if isReport, let part {
      self.init(DeliveryStatus(part.content), about: Self.messageIDs(of: message))
    } else if Self.isFromMailSystem(message) {
      self.init(spokenIn: message)
    } else {
      return nil
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

  private init?(_ status: DeliveryStatus, about messageIDs: [String]) {
    // Of several people, the one with whom it went worst: letters of heed have one.
    let recipients = status.recipients.compactMap { recipient in
      Self.outcome(recipient).map { ($0, recipient) }
    }
    let worst = recipients.min { Self.rank($0.0) < Self.rank($1.0) }
    guard let (outcome, recipient) = worst else { return nil }
    self.outcome = outcome
    self.status = recipient.status
    reason = recipient.diagnostic.onOneLine()
    self.messageIDs = messageIDs
  }

  private static func rank(_ outcome: Outcome) -> Int {
    switch outcome {
    case .unusableAddress: 0
    case .notDelivered: 1
    case .delayed: 2
    case .delivered: 3
    }
  }

  private static func outcome(_ recipient: DeliveryStatus.Recipient) -> Outcome? {
    switch recipient.action {
    case "failed": failure(recipient.status, said: recipient.diagnostic)
    case "delayed": .delayed
    case "delivered", "relayed", "expanded": .delivered
    default:
      switch recipient.status?.class {
      case 5: failure(recipient.status, said: recipient.diagnostic)
      case 4: .delayed
      case 2: .delivered
      default: nil
      }
    }
  }

  /// What a letter that was given up says of its address.
  ///
  /// A full mailbox (x.2.2), a letter that is too large or of a wrong form, and one that was refused by
  /// a policy (x.7) say nothing against it (RFC 3463, section 3), and a refusal of the sender neither.
  private static func failure(_ status: EnhancedStatus?, said text: String) -> Outcome {
    var status = status
    // Some systems give a status of their own without any detail, and the server's in the text.
    if status.map(\.isUnspecific) ?? true { status = EnhancedStatus(in: text) ?? status }
    let reason = RefusalReason(text, status: status)
    if reason == .sender { return .notDelivered }
    if let status, status.class != 5 { return .notDelivered }
    guard let status, !status.isUnspecific else {
      let code = SpokenCode.first(in: text)
      let isAgainstAddress = reason == .other && code.map(SpokenCode.isAgainstAddress) ?? false
      return isAgainstAddress ? .unusableAddress : .notDelivered
    }
    switch (status.subject, status.detail) {
    case (2, 2), (2, 3), (3, _), (4, _), (5, _), (6, _), (7, _): return .notDelivered
    default: return .unusableAddress
    }
  }

  /// A notice in words, as older mail systems send it: Exim, qmail and others.
  private init?(spokenIn message: MailMessage) {
    let text = NoticeText(message).text
    let said = Self.ownWords(text)
    let line = said.split(whereSeparator: \.isNewline).first {
      EnhancedStatus(in: String($0)) != nil || SpokenCode.first(in: String($0)) != nil
    }.map(String.init)
    let status = line.flatMap { EnhancedStatus(in: $0) }
    let isPermanent =
      Self.permanent.contains(where: said.contains)
      || message.header.text("subject")?.contains("退信") == true
    switch status?.class ?? line.flatMap(SpokenCode.first(in:)).map({ $0 / 100 }) {
    case 5: outcome = Self.failure(status, said: line ?? "")
    case 4: outcome = isPermanent ? .notDelivered : .delayed
    default:
      guard isPermanent else { return nil }
      outcome = .notDelivered
    }
    self.status = status
    reason = (line ?? "a permanent error").onOneLine()
    var ids = Self.messageIDs(of: message)
    ids += MailHeader(Array(Self.quotedHeader(text).utf8)[...]).messageIDs(in: "message-id")
    messageIDs = ids
  }

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

  /// What a mail system said, without the message that it quotes.
  private static func ownWords(_ text: String) -> Substring {
    text.firstRange(of: quoteMark).map { text[..<$0.lowerBound] } ?? text[...]
  }

  /// The beginning of a message that is quoted: from the field with its identifier on.
  private static func quotedHeader(_ text: String) -> Substring {
    text.firstRange(of: quoteMark).map { text[$0.lowerBound...].dropFirst() } ?? ""
  }

  private static let quoteMark = "\nMessage-ID:"
  private static let permanent = ["permanent error", "permanent fatal error"]
}
