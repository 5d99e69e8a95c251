/// What one set of rules would do with one response.
package struct Treatment: Hashable, Sendable {
  /// Whether a letter would be written, as far as can be told without writing it.
  package enum LetterPlan: Hashable, Sendable {
    /// A letter, and how long a person takes to see it out.
    case written(minutes: Int)
    case notWritten(reason: String)
  }

  /// The name of the rule that decides, or `otherwise`.
  package let rule: String
  package let priority: String
  /// Nil when no letter is wanted.
  package let template: String?
  /// The offer that the letter gives a code of; nil when it gives none.
  package let offer: String?
  /// The id of the person who owns the case; nil when no rule names one.
  package let owner: String?
  package let tags: [String]
  /// The people who are told, by id.
  package let notify: [String]
  package let letter: LetterPlan
  /// When the first answer is due.
  package let respondBy: Instant?

  package init(
    rule: String, priority: String, template: String?, offer: String? = nil, owner: String?,
    tags: [String],
    notify: [String], letter: LetterPlan, respondBy: Instant?
  ) {
    self.rule = rule
    self.priority = priority
    self.template = template
    self.offer = offer
    self.owner = owner
    self.tags = tags
    self.notify = notify
    self.letter = letter
    self.respondBy = respondBy
  }

  /// Whether the customer and the people here notice no difference; the rule's name is none.
  package func isSame(as other: Treatment) -> Bool {
    priority == other.priority && template == other.template && offer == other.offer
      && owner == other.owner
      && tags == other.tags && notify == other.notify && respondBy == other.respondBy
      && letter.isSame(as: other.letter)
  }
}

extension Treatment.LetterPlan {
  /// Whether a letter is written.
  package var isWritten: Bool {
    if case .written = self { true } else { false }
  }

  /// An estimate of the time is no difference for anybody.
  fileprivate func isSame(as other: Self) -> Bool {
    isWritten && other.isWritten || self == other
  }
}
