import HeedDelivery
import MIME

/// What a message is, before it is known what it is about.
enum IncomingMeaning {
  /// It says something about a letter, if heed has sent that letter.
  case news(LetterNews)
  /// A program's answer, which says nothing about what became of a letter.
  case automatic
  /// A letter has arrived.
  case delivered
  /// A mail system's notice that can't be understood.
  case unclear

  init(_ message: MailMessage) {
    if let report = message.parts.first(where: { $0.type.name == "message/feedback-report" }) {
      self = Self.feedback(report, of: message)
    } else if let notice = DeliveryNotice(message) {
      self = notice.isDelivery ? .delivered : .news(.notice(notice))
    } else if DeliveryNotice.isFromMailSystem(message) {
      self = .unclear
    } else if let name = Self.unsubscribedLetter(message) {
      self = .news(.unsubscription(name))
    } else {
      let ids = message.header.messageIDs(in: "in-reply-to", "references")
      switch AutomaticMessage(message) {
      case .certain: self = .automatic
      case .likely: self = .news(.likelyAutomatic(ids))
      case nil: self = .news(.reply(ids))
      }
    }
  }

  /// The name in a subject such as `unsubscribe 6fa4e295859ce3938e2b71d7f42a9b76`.
  private static func unsubscribedLetter(_ message: MailMessage) -> String? {
    let words = (message.header["subject"] ?? "").lowercased().split(separator: " ")
    guard words.count == 2, words[0] == "unsubscribe", words[1].utf8.count == 32,
      words[1].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    return String(words[1])
  }

  /// A report of a mail provider (RFC 5965): a complaint, unless it says that it is another kind.
  private static func feedback(
    _ report: MailPart, of message: MailMessage
  ) -> IncomingMeaning {
    guard let type = report.innerHeader["feedback-type"]?.lowercased(),
      type == "abuse" || type == "fraud" || type == "opt-out"
    else { return .automatic }
    let ids = message.parts.filter {
      $0.type.name == "message/rfc822" || $0.type.name == "text/rfc822-headers"
    }
    .flatMap { $0.innerHeader.messageIDs(in: "message-id") }
    return .news(.complaint(ids))
  }
}
