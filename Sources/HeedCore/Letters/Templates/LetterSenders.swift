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
  /// By the person's id.
  private let signers: [String: LetterSigner]

  /// - Parameters:
  ///   - settings: the sender of letters that nobody signs, and the languages of letters.
  ///   - people: everybody who may own a case.
  /// - Throws: when a name can't stand in a header.
  init(_ settings: Settings, people: [Person]) throws(MessageError) {
    let sender = settings.sender
    general = Sender(sender, encoder: try MessageEncoder(from: sender, isUnsent: true))
    var signers: [String: LetterSigner] = [:]
    for person in people where signers[person.id] == nil {
      signers[person.id] = try LetterSigner(
        person, languages: settings.languages, address: sender.address)
    }
    self.signers = signers
  }

  /// The person with an id; nil when there is none, or no id.
  func signer(_ id: String?) -> LetterSigner? {
    id.flatMap { signers[$0] }
  }

  /// Who a letter comes from that somebody signs, or nobody in particular.
  func sender(owner: LetterSigner?, language: String) -> Sender {
    owner?.sender(in: language) ?? general
  }
}
