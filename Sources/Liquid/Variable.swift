extension Template {
  /// A place where a template reads a value that it does not set itself.
  public struct Variable: Hashable, Sendable {
    /// Which of the template's `globals` is read.
    public let global: Int
    /// The name, such as `customer`.
    public let name: String
    /// The names after it, such as `address` and `city`, up to the first that is not known
    /// before rendering.
    public let keys: [String]
    /// The whole as people write it, such as `customer.address.city` or `tags[0]`.
    public let path: String
    /// Where it stands; for a value handed to a partial, where the partial reads it.
    public let position: Position
    /// Whether the template is prepared for it to be missing: it is a condition, stands inside
    /// an `if`, `unless`, `case` or `for` that looks at it, or has a `default` filter.
    public let isGuarded: Bool
    /// Whether it is guarded, or stands inside an `if`, `unless`, `case` or `for` that looks at its
    /// name alone, as `{% if customer %}` does: there is a `customer`, but perhaps not all of it.
    public let isNameGuarded: Bool
    /// Whether it is read to be printed: then a strict template can't be rendered without it,
    /// unless it is guarded.
    public let isPrinted: Bool
    /// Whether an `assign` or `capture` that may not have run sets the same name.
    public let mayBeAssigned: Bool
  }
}
