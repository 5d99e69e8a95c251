import HeedCore
import HeedLedger

/// What a person does to a case.
package enum CaseAction: Hashable, Sendable {
  /// The customer was answered, or helped: the clocks stop for good.
  case resolve
  /// Nothing was owed after all.
  case cancel
  /// The clocks stand still: we wait for the customer.
  case pause
  case resume
  case reopen
  /// Another owner, by id.
  case assign(String)
  /// Another priority, by name.
  case prioritise(String)
  /// Something worth keeping, which changes nothing.
  case note
}

/// What a person does to a case, who it is, and why.
package struct CaseStatement: Sendable {
  package var action: CaseAction
  /// The one deadline that is meant; nil for all that the action can be about.
  package var only: Deadline.Kind?
  /// Who says so.
  package var actor: String
  /// Why, in the person's own words.
  package var reason: String?

  package init(
    _ action: CaseAction, only: Deadline.Kind? = nil, actor: String, reason: String? = nil
  ) {
    self.action = action
    self.only = only
    self.actor = actor
    self.reason = reason
  }
}
