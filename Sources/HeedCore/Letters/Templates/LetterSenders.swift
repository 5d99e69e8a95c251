import Liquid

/// Who letters come from: the sender of the settings, or the owner of the case in person.
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

    init(_ mailbox: Mailbox, encoder: MessageEncoder) {
      self.mailbox = mailbox
      self.value = CommonValues.value(mailbox)
      self.encoder = encoder
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
    for person in people where person.email != sender.address {
      for name in person.name.all {
        let mailbox = Mailbox(name: name, address: person.email)
        personal[person.id, default: [:]][name] = try Self.sender(
          mailbox, sendsLetters: person.sendsLetters, general: sender)
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
  func sender(owner: Person?, language: String) -> Sender {
    guard let owner, let senders = personal[owner.id] else { return general }
    return senders[owner.name.text(in: language)] ?? general
  }

  private static func sender(
    _ person: Mailbox, sendsLetters: Bool, general: Mailbox
  ) throws(MessageError) -> Sender {
    if sendsLetters {
      return Sender(person, encoder: try MessageEncoder(from: person, isUnsent: true))
    }
    return Sender(
      general, encoder: try MessageEncoder(from: general, replyTo: person, isUnsent: true))
  }
}
