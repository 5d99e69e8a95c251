/// What a rule says is to be done.
package struct Action: Sendable {
  /// The priority's place in the order of urgency; nil only in `also:`, which sets none.
  package var priority: Int?
  /// The template's name; nil when no letter is wanted.
  package var template: String?
  /// Why no letter is wanted.
  package var skip: String?
  /// The offer that the letter gives a code of; nil when it gives none.
  package var offer: String?
  package var owner: OwnerChoice?
  package var review = ReviewPolicy.always
  package var tags: [String] = []
  /// People who are told, by id.
  package var notify: [String] = []
  /// In place of the priority's own.
  package var respondWithin: TimeSpan?
  package var resolveWithin: TimeSpan?
  /// The name of the calendar, in place of the priority's own.
  package var calendar: String?

  package init() {}
}

/// Who owns the case.
package enum OwnerChoice: Hashable, Sendable {
  /// A person of `rules/people.yml`, by id.
  case person(String)
  /// The person whose id, name or address stands in a field; else the one given.
  case field(slot: Int, otherwise: String)
}

/// Whether a person reads the letter before it leaves.
package enum ReviewPolicy: String, CaseIterable, Comparable, Sendable {
  case always
  case whenInDoubt = "when in doubt"
  case never

  /// The one that has a person read more is the greater.
  package static func < (left: ReviewPolicy, right: ReviewPolicy) -> Bool {
    left.strictness < right.strictness
  }

  private var strictness: Int {
    switch self {
    case .never: 0
    case .whenInDoubt: 1
    case .always: 2
    }
  }
}
