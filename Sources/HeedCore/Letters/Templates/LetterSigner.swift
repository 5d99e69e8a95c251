import Liquid

/// Who signs letters, and what templates print of the person in each language.
///
/// It is a class because a run hands it on for every letter.
final class LetterSigner: Sendable {
  let person: Person
  private let values: [String: Liquid.Value]

  /// - Parameters:
  ///   - person: one of `rules/people.yml`.
  ///   - languages: those that letters are mostly written in.
  init(_ person: Person, languages: [String]) {
    self.person = person
    values = Dictionary(
      languages.map { ($0, Self.value(person, in: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The person as templates print them in a language.
  func value(in language: String) -> Liquid.Value {
    values[language] ?? Self.value(person, in: language)
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
