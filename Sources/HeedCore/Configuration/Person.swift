import LocatedYAML

/// Someone who answers customers: an entry of `rules/people.yml`.
package struct Person: Hashable, Sendable {
  package let id: String
  package let name: LocalizedText
  package let role: LocalizedText
  package let email: EmailAddress
  /// The languages the person writes in, most fluent first.
  package let languages: [String]
}

/// Reads `rules/people.yml`.
enum PeopleReader {
  static func people(_ root: YAMLNode, into diagnostics: inout Diagnostics) -> [Person] {
    guard
      let file = MappingReader(
        root, subject: "the file of people", keys: ["people"], into: &diagnostics),
      let people = file.required("people", into: &diagnostics)
    else { return [] }
    return people.entries("'people'", into: &diagnostics).compactMap {
      person($0, into: &diagnostics)
    }
  }

  private static func person(
    _ entry: YAMLEntry, into diagnostics: inout Diagnostics
  ) -> Person? {
    let keys = ["name", "role", "email", "languages"]
    guard
      let reader = MappingReader(
        entry.value, subject: "the person '\(entry.key)'", keys: keys, into: &diagnostics),
      let name = reader.required("name", into: &diagnostics).flatMap({
        LocalizedText($0, subject: "'name'", into: &diagnostics)
      }),
      let email = address(reader, into: &diagnostics)
    else { return nil }
    let role = reader["role"].flatMap { LocalizedText($0, subject: "'role'", into: &diagnostics) }
    return Person(
      id: entry.key, name: name, role: role ?? LocalizedText(""), email: email,
      languages: reader["languages"]?.languageTags("'languages'", into: &diagnostics) ?? [])
  }

  private static func address(
    _ reader: MappingReader, into diagnostics: inout Diagnostics
  ) -> EmailAddress? {
    reader.required("email", into: &diagnostics)?.emailAddress(into: &diagnostics)
  }
}
