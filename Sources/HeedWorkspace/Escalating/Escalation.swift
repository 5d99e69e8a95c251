import HeedCore
import HeedLedger

/// A deadline that somebody is to be told of, and what they are told.
struct Escalation {
  enum Stage: Hashable {
    case atRisk
    case overdue

    var event: CaseEvent.What { self == .atRisk ? .warned : .escalated }
  }

  let item: DeadlineItem
  let stage: Stage
  /// Who is told: the owner, and for what is overdue whoever is above.
  let readers: [EscalationReader]

  /// Nil for what is neither at risk nor overdue.
  ///
  /// What is at risk goes to its owner; what is overdue to the owner and whom the priority names. What
  /// nobody owns goes to the sender of the letters.
  init?(_ item: DeadlineItem, _ configuration: Configuration) {
    switch item.state {
    case .atRisk: stage = .atRisk
    case .overdue: stage = .overdue
    default: return nil
    }
    self.item = item
    let priority = configuration.settings.priorities.first { $0.name == item.listed.priority }
    let owner = configuration.people.first { $0.id == item.listed.owner }
    let above = configuration.people.first { $0.id == priority?.escalateTo }
    var people = [owner].compactMap(\.self)
    if stage == .overdue || owner == nil, let above, above != owner { people.append(above) }
    readers = people.isEmpty ? [.sender] : people.map { .person($0) }
  }

  var told: Ledger.Told {
    Ledger.Told(
      deadline: DeadlineKey(response: item.listed.key, kind: item.listed.deadline.kind),
      round: item.listed.round, what: stage.event)
  }
}
