/// What one field of one response holds.
package enum Value: Hashable, Sendable {
  /// No column, an empty cell, a JSON `null`, or only white space.
  case missing
  /// Text as the customer or the tool gave it, trimmed of white space at both ends.
  case text(String)
  case number(Double)
  case instant(Instant)
  case truth(Bool)
  /// Names without an order of their own, such as topics; sorted, without repeats.
  case set([String])
}
