/// One new response, what was decided about it, and what came of the decision.
package struct Entry: Sendable {
  package var identity: ResponseIdentity
  package var survey: String?
  package var score: Double?
  /// Where the score lies on its scale, such as `detractor`.
  package var band: String?
  /// The customer's address, folded so that one person has one spelling; nil when there is none.
  package var customer: String?
  /// The customer's name as it is shown in listings.
  package var customerName: String?
  /// When the customer answered, in seconds since 1970.
  package var submittedAt: Int64

  package var rule: String
  package var priority: String
  package var template: String?
  package var language: String?
  package var owner: String?
  package var tags: [String]

  package var outcome: Outcome
  /// The code that the letter gives away; nil when it gives none.
  package var code: GivenCode?
  package var deadlines: [Deadline]
  /// The whole response as a JSON object in UTF-8, for explaining and comparing later.
  package var record: [UInt8]

  package init(
    identity: ResponseIdentity, survey: String? = nil, score: Double? = nil, band: String? = nil,
    customer: String? = nil, customerName: String? = nil, submittedAt: Int64, rule: String,
    priority: String, template: String? = nil, language: String? = nil, owner: String? = nil,
    tags: [String] = [], outcome: Outcome, code: GivenCode? = nil,
    deadlines: [Deadline] = [], record: [UInt8]
  ) {
    self.identity = identity
    self.survey = survey
    self.score = score
    self.band = band
    self.customer = customer
    self.customerName = customerName
    self.submittedAt = submittedAt
    self.rule = rule
    self.priority = priority
    self.template = template
    self.language = language
    self.owner = owner
    self.tags = tags
    self.outcome = outcome
    self.code = code
    self.deadlines = deadlines
    self.record = record
  }
}
