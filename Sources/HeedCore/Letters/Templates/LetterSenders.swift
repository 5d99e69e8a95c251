import Liquid

/// Who letters come from: whoever signs, at the address of the settings or in person.
struct LetterSenders: Sendable {
  /// One who letters come from.
  ///
  /// It is a class because a run hands it on for every letter.
  final class Sender: Sendable {
    /// Who the letters' `From` names.
    let mailbox: Mailbox
    /// What templates print of it.
    let value: Liquid.Value
    let encoder: MessageEncoder
    /// What the ids of the letters end with; nil when the address has a domain that can't.
    let messageDomain: MessageID.Domain?

    init(_ mailbox: Mailbox, encoder: MessageEncoder) {
      self.mailbox = mailbox
      self.value = CommonValues.value(mailbox)
      self.encoder = encoder
      messageDomain = MessageID.Domain(mailbox.address.domain)
    }
  }

  /// Who letters come from that nobody in particular signs.
  let general: Sender
  /// By the person's id and name, which may differ by language.
  private let personal: [String: [String: Sender]]

  /// - Parameters:
  ///   - sender: the sender of the settings.
  ///   - people: everybody who may own a case.
  /// - Throws: when a name can't stand in a header.
  init(_ sender: Mailbox, people: [Person]) throws(MessageError) {
    general = Sender(sender, encoder: try MessageEncoder(from: sender, isUnsent: true))
    var personal: [String: [String: Sender]] = [:]
    for person in people {
      for name in person.name.all {
        personal[person.id, default: [:]][name] = try Self.sender(
          Mailbox(name: name, address: person.email),
          address: person.sendsLetters ? person.email : sender.address)
      }
    }
    self.personal = personal
  }

  /// Who a letter comes from that the person signs in that language.
  ///
  /// - Parameters:
  ///   - owner: who signs; nil for nobody in particular.
  ///   - language: the letter's.
  /// - Returns: the sender; answers go to the owner.
  func sender(owner: LetterSigner?, language: String) -> Sender {
    guard let person = owner?.person, let senders = personal[person.id] else { return general }
    return senders[person.name.text(in: language)] ?? general
  }

  /// The person as a sender at an address; answers go to the person's own.
  private static func sender(
    _ person: Mailbox, address: EmailAddress
  ) throws(MessageError) -> Sender {
    let from = Mailbox(name: person.name, address: address)
    let replyTo = person.address == address ? nil : person
    return Sender(
      from, encoder: try MessageEncoder(from: from, replyTo: replyTo, isUnsent: true))
  }
}
