import HeedCore
import HeedLedger

extension CaseChange {
  /// Makes a promise that a case does not have yet.
  ///
  /// - Parameters:
  ///   - deadline: what it counts by; its due time is worked out here.
  ///   - pauses: the stretches since its start for which the case's clocks stood still.
  /// - Throws: `CaseError` when it can't be worked out.
  mutating func promise(_ deadline: ListedDeadline, pauses: [Range<Instant>]) throws {
    var life = DeadlineLife(deadline)
    let terms = try terms.terms(of: deadline)
    do throws(DeadlineRefusal) {
      try life.recount(terms, pauses: pauses)
    } catch {
      throw CaseError.refused(
        deadline.response.id, deadline.deadline.kind, error, zone: self.terms.zone)
    }
    let promised = deadline.become(life)
    try book.promise(promised, event(.promised, promised.deadline.within))
    noteChange(promised)
  }
}

extension ListedDeadline {
  /// Another promise of the case: with the same start, calendar and priority, standing still if this
  /// one does.
  func sibling(_ kind: Deadline.Kind, within: String) -> ListedDeadline {
    var sibling = self
    sibling.deadline.kind = kind
    sibling.deadline.within = within
    sibling.round = 0
    sibling.firstDue = nil
    return sibling
  }
}
