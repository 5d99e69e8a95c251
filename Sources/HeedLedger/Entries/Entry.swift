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
  /// The version of the response that this one takes the place of; nil when it was read first.
  package var corrects: Correction?
  /// The whole response as a JSON object in UTF-8, for explaining and comparing later.
  package var record: [UInt8]

  /// The answer that another one takes the place of.
  package struct Correction: Sendable {
    package var earlier: ResponseIdentity
    /// When it was found out, in seconds since 1970.
    package var at: Int64
    /// What the customer says otherwise now, in plain words.
    package var change: String

    package init(earlier: ResponseIdentity, at: Int64, change: String) {
      self.earlier = earlier
      self.at = at
      self.change = change
    }
  }

  package init(
    identity: ResponseIdentity, survey: String? = nil, score: Double? = nil, band: String? = nil,
    customer: String? = nil, customerName: String? = nil, submittedAt: Int64, rule: String,
    priority: String, template: String? = nil, language: String? = nil, owner: String? = nil,
    tags: [String] = [], outcome: Outcome, code: GivenCode? = nil,
    deadlines: [Deadline] = [], corrects: Correction? = nil, record: [UInt8]
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
    self.corrects = corrects
    self.record = record
  }
}
