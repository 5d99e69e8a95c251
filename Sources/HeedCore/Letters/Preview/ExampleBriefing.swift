/// A mail to a colleague that is made up, to show it: two customers, one of them late.
package enum ExampleBriefing {
  /// - Parameters:
  ///   - template: the letter to colleagues.
  ///   - language: the language of the customers, and of the colleague where there is such a one.
  ///   - configuration: the people, topics and priorities of the workspace.
  ///   - now: the present.
  /// - Returns: the mail; nil when there are no people.
  /// - Throws: `PatternSetError` without memory.
  package static func make(
    for template: String, language: String, configuration: Configuration, now: Instant
  ) throws -> Briefing? {
    let people = configuration.people
    guard
      let reader = people.first(where: { person in
        person.languages.first.map { Language.serves(language, wanted: $0) } ?? false
      }) ?? people.first,
      let priority = configuration.settings.priorities.first
    else { return nil }
    let customers = SampleCustomer.pair(language: language)
    let colleague = people.first { $0.id != reader.id } ?? reader
    let cases: [(customer: SampleCustomer, owner: Person, dueInHours: Int64)] = [
      (customers.0, reader, -2), (customers.1, colleague, 3),
    ]
    return Briefing(
      template: template, reader: reader, identity: "example",
      cases: cases.enumerated().map { index, new in
        let start = Instant(seconds: now.seconds - 86_400)
        return BriefingCase(
          id: "example-\(index + 1)", customer: new.customer.fullName,
          company: new.customer.company, comment: new.customer.comment, priority: priority.name,
          owner: new.owner, submittedAt: start,
          promise: Promise(
            kind: .respond, start: start,
            due: Instant(seconds: now.seconds + new.dueInHours * 3600), warnAt: nil,
            calendar: priority.calendar, within: priority.respondWithin))
      },
      topics: try topics(of: cases.map(\.customer.comment), configuration, now: now),
      period: Instant(seconds: now.seconds - 7 * 86_400)...now)
  }

  /// What comments are about, the most frequent first.
  private static func topics(
    of comments: [String], _ configuration: Configuration, now: Instant
  ) throws -> [Briefing.TopicCount] {
    var facts = try Facts(terms: configuration.triage.terms, now: now)
    var counts: [String: Int] = [:]
    for comment in comments {
      var response = Response(
        values: Array(repeating: .missing, count: configuration.schema.fields.count), row: 1)
      response[.comment] = .text(comment)
      facts.read(response)
      guard case .set(let raised) = facts.values[StandardField.topics.rawValue] else { continue }
      for topic in raised { counts[topic, default: 0] += 1 }
    }
    return configuration.triage.terms.topics
      .compactMap { topic in
        counts[topic.name].map { Briefing.TopicCount(label: topic.label, count: $0) }
      }
      .sorted { $0.count > $1.count }
  }
}
