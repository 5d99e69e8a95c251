/// What is to be done about one response, and by which rule.
///
/// It is a class because the stages of a run hand it on.
package final class Decision: Sendable {
  /// The name of the rule that matched, or `otherwise`.
  package let rule: String
  /// The priority's place in the order of urgency.
  package let priority: Int
  /// Nil when no letter is wanted; `skip` then says why.
  package let template: String?
  package let skip: String?
  /// The offer that the letter gives a code of; nil when it gives none.
  package let offer: String?
  /// The id of the person who owns the case; nil when no rule names one.
  package let owner: String?
  /// Whom the export names as the owner, where nobody of that name is known; nil when somebody is.
  package let unknownOwner: String?
  package let review: ReviewPolicy
  /// In the order of the rules, without repeats.
  package let tags: [String]
  package let notify: [String]
  package let promises: [Promise]

  init(
    rule: String, priority: Int, template: String? = nil, skip: String? = nil,
    offer: String? = nil, owner: String? = nil, unknownOwner: String? = nil,
    review: ReviewPolicy, tags: [String], notify: [String], promises: [Promise]
  ) {
    self.rule = rule
    self.priority = priority
    self.template = template
    self.skip = skip
    self.offer = offer
    self.owner = owner
    self.unknownOwner = unknownOwner
    self.review = review
    self.tags = tags
    self.notify = notify
    self.promises = promises
  }

  /// The same decision with another letter.
  package func asking(for template: String) -> Decision {
    Decision(
      rule: rule, priority: priority, template: template,
      offer: template == self.template ? offer : nil, owner: owner, unknownOwner: unknownOwner,
      review: review, tags: tags, notify: notify, promises: promises)
  }

  /// The same decision with the owner and the promises of an earlier one.
  package func keeping(owner: String?, promises: [Promise]) -> Decision {
    Decision(
      rule: rule, priority: priority, template: template, skip: skip, offer: offer, owner: owner,
      review: review, tags: tags, notify: notify, promises: promises)
  }
}

/// A time by which a customer is to be answered or helped.
package struct Promise: Hashable, Sendable {
  package enum Kind: String, Sendable {
    case respond
    case resolve
  }

  package let kind: Kind
  /// When the customer answered.
  package let start: Instant
  package let due: Instant
  /// When the owner is warned; nil when no warning is wanted.
  package let warnAt: Instant?
  /// The name of the calendar that the time was counted on.
  package let calendar: String
  /// What was promised.
  package let within: TimeSpan

  package init(
    kind: Kind, start: Instant, due: Instant, warnAt: Instant?, calendar: String, within: TimeSpan
  ) {
    self.kind = kind
    self.start = start
    self.due = due
    self.warnAt = warnAt
    self.calendar = calendar
    self.within = within
  }
}
