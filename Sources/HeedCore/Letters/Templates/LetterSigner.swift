import Liquid

/// Who signs letters, and what templates print of the person in each language.
///
/// It is a class because a run hands it on for every letter.
final class LetterSigner: Sendable {
  let person: Person
  private let values: [(language: String, value: Liquid.Value)]
  /// One for each of the person's names, which may differ by language.
  private let senders: [(name: String, sender: LetterSenders.Sender)]

  /// - Parameters:
  ///   - person: one of `rules/people.yml`.
  ///   - languages: those that letters are mostly written in.
  ///   - address: where letters come from unless the person sends them.
  /// - Throws: when a name can't stand in a header.
  init(
    _ person: Person, languages: [String], address: EmailAddress
  ) throws(MessageError) {
    self.person = person
    values = languages.map { ($0, Self.value(person, in: $0)) }
    var senders: [(name: String, sender: LetterSenders.Sender)] = []
    for name in person.name.all {
      let mailbox = Mailbox(name: name, address: person.email)
      let sender = try Self.sender(mailbox, address: person.sendsLetters ? person.email : address)
      senders.append((name, sender))
    }
    self.senders = senders
  }

  /// The person as templates print them in a language.
  func value(in language: String) -> Liquid.Value {
    values.first { $0.language == language }?.value ?? Self.value(person, in: language)
  }

  /// The person as the sender of letters in a language; nil when the name has none.
  func sender(in language: String) -> LetterSenders.Sender? {
    let name = person.name.text(in: language)
    return senders.first { $0.name == name }?.sender
  }

  /// The person as a sender at an address; answers go to the person's own.
  private static func sender(
    _ person: Mailbox, address: EmailAddress
  ) throws(MessageError) -> LetterSenders.Sender {
    let from = Mailbox(name: person.name, address: address)
    let replyTo = person.address == address ? nil : person
    return LetterSenders.Sender(
      from, encoder: try MessageEncoder(from: from, replyTo: replyTo, isUnsent: true))
  }

  /// A person as templates print them in a language; one without a role there has none.
  static func value(_ person: Person, in language: String) -> Liquid.Value {
    let role = person.role.text(in: language)
    return .object(
      Object([
        ("name", .string(person.name.text(in: language))),
        ("role", role.isEmpty ? .nil : .string(role)),
        ("email", .string(person.email.wire)),
      ]))
  }
}
