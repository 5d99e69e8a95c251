/// An address that must not be written to, with who said so and why.
package struct Suppression: Hashable, Sendable {
  package enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The person wants no letters.
    case optedOut = "opted out"
    /// The person's mail provider passed on a complaint.
    case complained
    /// A mail server gave back a letter for good.
    case bounced
  }

  /// The letters that it stands against.
  package enum Scope: String, Hashable, Sendable {
    case all
    /// Those that advertise, and no answers.
    case advertising
  }

  /// In lower case.
  package var address: String
  package var reason: Reason
  package var scope: Scope
  /// In seconds since 1970.
  package var at: Int64
  /// Who entered it; nil for what heed noticed by itself.
  package var actor: String?
  /// Why, in a person's words, or what the mail server said.
  package var detail: String?
  /// Nil while it stands.
  package var lifting: Lifting?

  /// How it came that it stands no longer.
  package struct Lifting: Hashable, Sendable {
    /// In seconds since 1970.
    package var at: Int64
    package var actor: String?
    /// Why, in a person's words.
    package var reason: String?
  }

  package init(
    address: String, reason: Reason, scope: Scope = .all, at: Int64, actor: String? = nil,
    detail: String? = nil
  ) {
    self.address = address
    self.reason = reason
    self.scope = scope
    self.at = at
    self.actor = actor
    self.detail = detail
  }
}

extension Suppression {
  static let columns = "address, reason, scope, at, actor, detail"

  init?(_ row: Columns) {
    guard let reason = Reason(rawValue: row.text(1)), let scope = Scope(rawValue: row.text(2))
    else { return nil }
    self.init(
      address: row.text(0), reason: reason, scope: scope, at: row.integer(3),
      actor: row.optionalText(4), detail: row.optionalText(5))
  }
}
