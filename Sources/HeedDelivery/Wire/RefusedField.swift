import MIME

/// A field that must not stand in the header of a letter to a customer.
struct RefusedField {
  /// In lower case.
  let name: String
  private let reason: Reason

  private enum Reason {
    case trace
    case forwarded
    case receipt
    case sender
    case answers
    case recipients
  }

  /// Nil for a field that may stand there; a list of people that is empty may.
  init?(_ field: MailHeader.Field) {
    switch field.name {
    case "return-path", "received", "delivered-to", "authentication-results", "dkim-signature":
      reason = .trace
    case let name where name.hasPrefix("arc-"): reason = .trace
    case let name where name.hasPrefix("resent-"): reason = .forwarded
    case "disposition-notification-to", "return-receipt-to", "x-confirm-reading-to":
      reason = .receipt
    case "sender": reason = .sender
    case "errors-to", "x-errors-to", "mail-followup-to", "mail-reply-to", "followup-to":
      reason = .answers
    case "cc", "bcc", "apparently-to", "x-envelope-to", "x-rcpt-to":
      guard !field.value.isEmpty else { return nil }
      reason = .recipients
    default: return nil
    }
    name = field.name
  }

  /// Why not, and what to do.
  var unfit: OutboxMessage.Unfit {
    switch reason {
    case .trace:
      OutboxMessage.Unfit(
        "\(title) is for mail servers to write, and this letter has not been sent",
        help: "remove the line")
    case .forwarded:
      OutboxMessage.Unfit(
        "\(title) says that somebody has forwarded the letter",
        help: "remove all lines that begin with Resent-")
    case .receipt:
      OutboxMessage.Unfit(
        "\(title) asks the customer to confirm that they have read it", help: "remove the line")
    case .sender:
      OutboxMessage.Unfit(
        "Sender names somebody beside From", help: "remove the line; From says who writes")
    case .answers:
      OutboxMessage.Unfit(
        "\(title) sends answers or notices to somebody else",
        help: "remove the line; answers go to Reply-To, or to From")
    case .recipients:
      OutboxMessage.Unfit(
        "it names further people in \(title)",
        help: "a letter goes to one person: remove the line, and send copies yourself")
    }
  }

  /// As it is usually written.
  private var title: String {
    name.split(separator: "-").map { word in
      ["dkim", "arc"].contains(word)
        ? word.uppercased() : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: "-")
  }
}
