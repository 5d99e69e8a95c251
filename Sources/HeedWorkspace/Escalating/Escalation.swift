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
  /// The people who are told, by id: the owner, and for what is overdue those above.
  let readers: [String]

  /// Nil for what is neither at risk nor overdue.
  ///
  /// What is at risk goes to its owner; what is overdue to the owner and whom the priority names. What
  /// nobody owns goes to the sender of the letters, under an empty id.
  init?(_ item: DeadlineItem, _ configuration: Configuration) {
    switch item.state {
    case .atRisk: stage = .atRisk
    case .overdue: stage = .overdue
    default: return nil
    }
    self.item = item
    let people = Set(configuration.people.map(\.id))
    let priority = configuration.settings.priorities.first { $0.name == item.listed.priority }
    var readers = [item.listed.owner].compactMap(\.self).filter(people.contains)
    if stage == .overdue || readers.isEmpty, let above = priority?.escalateTo,
      !readers.contains(above)
    {
      readers.append(above)
    }
    self.readers = readers.isEmpty ? [""] : readers
  }

  var told: Ledger.Told {
    Ledger.Told(
      deadline: DeadlineKey(response: item.listed.key, kind: item.listed.deadline.kind),
      round: item.listed.round, what: stage.event)
  }
}
