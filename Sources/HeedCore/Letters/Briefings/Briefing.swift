/// All that one mail to a colleague is written from: what is late, or what customers have said.
package struct Briefing: Sendable {
  /// The letter's name; its front matter says `audience: colleagues`.
  package let template: String
  package let reader: Person
  /// What makes the message's id: the same mail always gets the same one.
  package let identity: String
  /// The most urgent first.
  package let cases: [BriefingCase]
  /// What the cases are about, the most frequent first.
  package let topics: [TopicCount]
  /// The first and the last moment that the mail is about; nil when it is about the present.
  package let period: ClosedRange<Instant>?

  /// How many customers raised a topic.
  package struct TopicCount: Hashable, Sendable {
    package let label: LocalizedText
    package let count: Int

    package init(label: LocalizedText, count: Int) {
      self.label = label
      self.count = count
    }
  }

  package init(
    template: String, reader: Person, identity: String, cases: [BriefingCase],
    topics: [TopicCount] = [], period: ClosedRange<Instant>? = nil
  ) {
    self.template = template
    self.reader = reader
    self.identity = identity
    self.cases = cases
    self.topics = topics
    self.period = period
  }

  /// The mail's own id: 32 hexadecimal digits.
  var opaqueID: String {
    Digest(identity).hexadecimal(bytes: 16)
  }
}

/// One customer in a mail to a colleague.
package struct BriefingCase: Sendable {
  /// The id of the response.
  package let id: String
  package let customer: String?
  package let company: String?
  package let comment: String?
  package let priority: String
  /// Who answers the customer; nil when nobody in particular does.
  package let owner: Person?
  package let submittedAt: Instant
  /// What is promised next; nil when nothing is.
  package let promise: Promise?

  package init(
    id: String, customer: String?, company: String? = nil, comment: String?, priority: String,
    owner: Person?, submittedAt: Instant, promise: Promise?
  ) {
    self.id = id
    self.customer = customer
    self.company = company
    self.comment = comment
    self.priority = priority
    self.owner = owner
    self.submittedAt = submittedAt
    self.promise = promise
  }
}
