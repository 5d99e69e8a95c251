import LocatedYAML

/// Someone who answers customers: an entry of `rules/people.yml`.
package struct Person: Hashable, Sendable {
  package let id: String
  package let name: LocalizedText
  package let role: LocalizedText
  package let email: EmailAddress
  /// The languages the person writes in, most fluent first.
  package let languages: [String]
  /// The zone in which the person reads times; nil for that of the workspace.
  package let timeZone: TimeZoneRules?
  /// The calendar on which the person's cases are counted; nil for that of the priority.
  package let calendar: String?
  /// How many customers the person can answer on a working day; nil when that is not known.
  package let answersADay: Int?
  /// Whether letters of the person's cases come from the person's own address.
  package var sendsLetters = false
  /// Who answers customers of other languages in the person's place.
  package var standIns = StandIns.none
}

extension Person {
  /// Whether the person writes a language; one of whom no language is told may write any.
  func writes(_ language: String) -> Bool {
    languages.isEmpty
      || languages.contains {
        Language.serves(language, wanted: $0) || Language.serves($0, wanted: language)
      }
  }

  /// The sender of letters, who hears of what nobody in particular owns.
  package init(senderOf settings: Settings) {
    self.init(
      id: "sender", name: LocalizedText(settings.sender.name ?? settings.company),
      role: LocalizedText(""), email: settings.sender.address, languages: settings.languages,
      timeZone: nil, calendar: nil, answersADay: nil)
  }
}

/// Reads `rules/people.yml`.
enum PeopleReader {
  static let shape = Shape([
    .required(
      "people", .entries(.group(personShape)),
      "The people and teams who answer customers, each under the name that rules use.")
  ])

  private static let personShape = Shape([
    .required("name", .localizedText, "The name that letters are signed with."),
    .optional("role", .localizedText, "What the person does, as letters say it under the name."),
    .required(
      "email", .matching(.emailAddress), "Where the person is written to.",
      help: "write the address that customers may answer to:  email: kim@acme.example"),
    .optional(
      "languages", .oneOrMore(.matching(.language)),
      "The languages the person writes in, the most fluent first."),
    .optional(
      "time_zone", .matching(.timeZone), "The zone in which the person reads times."),
    .optional(
      "calendar", .name(.calendar),
      "The calendar on which the person's cases are counted, in place of the priority's."),
    .optional(
      "answers_a_day", .whole(1...10_000),
      "How many customers the person can answer on a working day."),
    .optional(
      "sends_letters", .truth,
      "Whether letters of the person's cases come from the person's own address."),
    .optional(
      "stand_ins", StandIns.form,
      "Who answers in the person's place, by the customer's language, such as  zh: chen."),
  ])

  static func people(_ root: YAMLNode, into diagnostics: inout Diagnostics) -> [Person] {
    guard
      let file = MappingReader(
        root, subject: "the file of people", shape: shape, into: &diagnostics),
      let people = file["people"]
    else { return [] }
    return people.entries("'people'", into: &diagnostics).compactMap {
      person($0, into: &diagnostics)
    }
  }

  /// Checks that those are people who are to stand in for others.
  static func checkStandIns(_ root: YAMLNode?, into diagnostics: inout Diagnostics) {
    let names = entries(of: root).map(\.key)
    for person in entries(of: root) {
      let standIns = person.value.mapping?.first { $0.key == "stand_ins" }?.value.mapping ?? []
      for entry in standIns {
        guard let name = entry.value.scalar, !names.contains(name) else { continue }
        diagnostics.unknown(
          "person", name, at: entry.value.mark, among: names, in: "rules/people.yml",
          otherwise: "there are \(names.joined(separator: ", "))")
      }
    }
  }

  private static func entries(of root: YAMLNode?) -> [YAMLEntry] {
    root?.mapping?.first { $0.key == "people" }?.value.mapping ?? []
  }

  /// Checks the calendars that people name, once it is known which there are.
  static func checkCalendars(
    _ root: YAMLNode?, among names: [String], into diagnostics: inout Diagnostics
  ) {
    for person in entries(of: root) {
      guard let node = person.value.mapping?.first(where: { $0.key == "calendar" })?.value,
        let name = node.scalar, !names.contains(name)
      else { continue }
      diagnostics.unknown(
        "calendar", name, at: node.mark, among: names,
        otherwise: "there are \(names.joined(separator: ", "))")
    }
  }

  /// Checks that people whose letters come from their own address share the sender's domain.
  static func checkSenders(
    _ root: YAMLNode?, _ people: [Person], sender: EmailAddress,
    into diagnostics: inout Diagnostics
  ) {
    let domain = String(sender.domain)
    for person in people where person.sendsLetters && !person.email.isIn(domain: domain) {
      guard let node = entries(of: root).first(where: { $0.key == person.id })?.value else {
        continue
      }
      let email = node.mapping?.first { $0.key == "email" }?.value
      diagnostics.error(
        "foreign-sender", at: email?.mark ?? node.mark,
        "letters of '\(person.id)' can't come from this address, as you send for \(domain)",
        help: "give the person an address of \(domain), or take out 'sends_letters'")
    }
  }

  private static func person(
    _ entry: YAMLEntry, into diagnostics: inout Diagnostics
  ) -> Person? {
    guard
      let reader = MappingReader(
        entry.value, subject: "the person '\(entry.key)'", shape: personShape,
        into: &diagnostics),
      let name = reader["name"].flatMap({
        LocalizedText($0, subject: "'name'", into: &diagnostics)
      }),
      let email = reader["email"]?.emailAddress(into: &diagnostics)
    else { return nil }
    let role = reader["role"].flatMap { LocalizedText($0, subject: "'role'", into: &diagnostics) }
    return Person(
      id: entry.key, name: name, role: role ?? LocalizedText(""), email: email,
      languages: reader["languages"]?.languageTags("'languages'", into: &diagnostics) ?? [],
      timeZone: reader["time_zone"]?.timeZone("'time_zone'", into: &diagnostics),
      calendar: reader.text("calendar", into: &diagnostics),
      answersADay: reader.whole("answers_a_day", in: 1...10_000, into: &diagnostics),
      sendsLetters: reader["sends_letters"]?.truth("'sends_letters'", into: &diagnostics) ?? false,
      standIns: reader["stand_ins"].map { StandIns($0, into: &diagnostics) } ?? .none)
  }
}
