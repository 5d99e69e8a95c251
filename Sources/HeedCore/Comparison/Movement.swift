/// Responses that one set of rules treats in one way and another in another way.
package struct Movement: Sendable {
  /// What changes for them.
  package enum Aspect: String, CaseIterable, Sendable {
    case priority, template, offer, owner
  }

  /// From what to what; where both are the same, nothing moves.
  ///
  /// Nil stands for no template or no owner.
  package struct Path: Hashable, Sendable {
    package let aspect: Aspect
    package let from: String?
    package let to: String?

    package init(_ aspect: Aspect, from: String?, to: String?) {
      self.aspect = aspect
      self.from = from
      self.to = to
    }

    package var isChange: Bool { from != to }
  }

  package let path: Path
  package let responses: Int
  /// The first of the people who move, in the order of the input.
  package let sample: [ComparedPerson]
}
