import HeedCore
import HeedDelivery
import HeedLedger

/// Who a letter may come from, go to and be answered to, however its file was edited.
struct LetterEnvelopes {
  /// In lower case.
  private let senders: Set<String>
  private let people: Set<String>

  init(_ configuration: Configuration) {
    let sender = configuration.settings.sender.address.wire.lowercased()
    senders = Set(
      [sender]
        + configuration.people.filter(\.sendsLetters).map { $0.email.wire.lowercased() })
    people = Set([sender] + configuration.people.map { $0.email.wire.lowercased() })
  }

  /// What is wrong with an edited letter's header; nil when nothing is.
  func objection(
    to message: OutboxMessage, of letter: OutgoingLetter
  ) -> (message: String, help: String)? {
    if message.recipient.lowercased() != letter.recipient.lowercased() {
      return (
        "it goes to \(message.recipient), and was written to \(letter.recipient)",
        "put the address back; to write to another one, send it yourself and enter it with "
          + "'heed resolve'"
      )
    }
    if !senders.contains(message.sender.lowercased()) {
      return (
        "it comes from \(message.sender), who does not send letters here",
        "put the line 'From' back; who sends letters stands in rules/heed.yml and rules/people.yml"
      )
    }
    if let replyTo = message.replyTo, !people.contains(replyTo.lowercased()) {
      return (
        "answers would go to \(replyTo), who is not in rules/people.yml",
        "put the line 'Reply-To' back, or add the person to rules/people.yml"
      )
    }
    if message.messageID != letter.messageID, Self.isOurs(message.messageID) {
      return (
        "it has the Message-ID of another letter",
        "put its own back:  Message-ID: <\(letter.messageID)>"
      )
    }
    return nil
  }

  /// Whether an identifier looks like those that heed gives; mail programs give others.
  private static func isOurs(_ messageID: String) -> Bool {
    let digits = messageID.utf8.prefix { $0 != UInt8(ascii: "@") }
    return digits.count == 32
      && digits.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
      }
  }
}
