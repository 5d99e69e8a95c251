import Liquid

/// The values that every letter has, whoever reads it.
struct CommonValues {
  let settings: Settings
  let language: String

  /// The value in the letter's language; nil for one that not every letter has.
  func value(_ value: LetterValue) -> Liquid.Value {
    switch value {
    case .sender: Self.value(settings.sender)
    case .companyName: .string(settings.company)
    case .language: .string(language)
    case .direction: .string(Self.isRightToLeft(language) ? "rtl" : "ltr")
    default: .nil
    }
  }

  /// Who a letter comes from.
  static func value(_ sender: Mailbox) -> Liquid.Value {
    .object(
      Object([
        ("name", sender.name.map { .string($0) } ?? .nil),
        ("address", .string(sender.address.wire)),
      ]))
  }

  /// Whether a language is written from right to left.
  private static func isRightToLeft(_ language: String) -> Bool {
    ["ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"]
      .contains(language.split(separator: "-").first.map(String.init) ?? language)
  }
}
