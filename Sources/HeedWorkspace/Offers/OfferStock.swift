/// How many codes of an offer are left.
package struct OfferStock: Hashable, Sendable {
  package let offer: String
  /// The file of the codes, relative to the workspace.
  package let file: String
  package let left: Int
  /// How many this run has given.
  package let given: Int
  /// How many were given in the last seven days, this run included.
  package let givenRecently: Int

  private static let fewest = 10

  /// Whether codes should be added: fewer than ten are left, or than a week takes.
  package var isLow: Bool { left < max(Self.fewest, givenRecently) }
}
