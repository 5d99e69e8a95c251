/// A mail to a colleague that is made up, to show it: two customers, one of them late.
package enum ExampleBriefing {
  /// - Parameters:
  ///   - template: the letter to colleagues.
  ///   - language: the language of the customers.
  ///   - configuration: the people, topics and priorities of the workspace.
  ///   - now: the present.
  /// - Returns: the mail to the first of the workspace's people; nil when there is nobody.
  package static func make(
    for template: String, language: String, configuration: Configuration, now: Instant
  ) -> Briefing? {
    guard let reader = configuration.people.first,
      let priority = configuration.settings.priorities.first
    else { return nil }
    let customer = SampleCustomer(language: language)
    let hours: [Int64] = [-2, 3]
    let cases = hours.enumerated().map { index, hours in
      let due = Instant(seconds: now.seconds + hours * 3600)
      let start = Instant(seconds: now.seconds - 86_400)
      return BriefingCase(
        id: "example-\(index + 1)", customer: customer.fullName, company: customer.company,
        comment: customer.comment, priority: priority.name, owner: reader, submittedAt: start,
        promise: Promise(
          kind: .respond, start: start, due: due, warnAt: nil, calendar: priority.calendar,
          within: priority.respondWithin))
    }
    let topics = configuration.triage.terms.topics.prefix(2).map {
      Briefing.TopicCount(label: $0.label, count: 1)
    }
    return Briefing(
      template: template, reader: reader, identity: "example", cases: cases, topics: topics,
      period: Instant(seconds: now.seconds - 7 * 86_400)...now)
  }
}
