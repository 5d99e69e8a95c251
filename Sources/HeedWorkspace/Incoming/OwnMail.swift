import HeedCore
import HeedLedger
import MIME

/// Tells what colleagues write from what customers do.
struct OwnMail {
  private let domain: String
  private let addresses: Set<String>

  /// Ours are the sender's domain, which no customer is written to in, and the people's addresses.
  init(_ configuration: Configuration) {
    domain = String(configuration.settings.sender.address.domain)
    addresses = Set(configuration.people.map { $0.email.wire.lowercased() })
  }

  /// Whether one of us has written a message about a letter.
  ///
  /// Mail that a list or a form passes on may come from an address of ours, and names the writer in
  /// another field. Whoever the letter was for is a customer.
  func contains(_ message: MailMessage, about letter: OutgoingLetter) -> Bool {
    guard let sender = message.header.address(in: "from") else { return false }
    let others = ["reply-to", "x-original-from"].compactMap { message.header.address(in: $0) }
    return ([sender] + others).allSatisfy { isOurs($0) && $0 != letter.recipient.lowercased() }
  }

  private func isOurs(_ address: String) -> Bool {
    if addresses.contains(address) { return true }
    guard let address = try? EmailAddress(address) else { return false }
    return address.isIn(domain: domain)
  }
}
