import MIME

/// A message as texts that can be looked through, whatever they are encoded in.
struct MailText {
  /// The address in `To`, in lower case.
  let recipient: String?
  private let texts: [[UInt8]]

  init(_ bytes: [UInt8]) {
    let message = MailMessage(bytes)
    recipient = message.header.address(in: "to")
    let fields = message.header.fields.map { Array(EncodedText.decoded($0.value).utf8) }
    texts = [bytes] + fields + message.parts.map(\.content)
  }

  func contains(_ person: PersonAddress) -> Bool {
    texts.contains { person.isIn($0) }
  }

  /// Whether a text, given in lower case, stands somewhere in it.
  func contains(_ text: String) -> Bool {
    texts.contains { $0.contains(address: text) }
  }
}
