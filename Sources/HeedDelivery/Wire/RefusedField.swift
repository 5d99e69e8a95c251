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
  }

  /// Nil for a field that may stand there.
  init?(_ name: String) {
    switch name {
    case "return-path", "received", "delivered-to", "authentication-results", "dkim-signature":
      reason = .trace
    case _ where name.hasPrefix("arc-"): reason = .trace
    case _ where name.hasPrefix("resent-"): reason = .forwarded
    case "disposition-notification-to", "return-receipt-to", "x-confirm-reading-to":
      reason = .receipt
    case "sender": reason = .sender
    default: return nil
    }
    self.name = name
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
