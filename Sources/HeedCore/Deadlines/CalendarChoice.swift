import TextMatching

/// Which calendar a case is counted on, where several could be meant.
struct CalendarChoice: Sendable {
  /// By the ids of owners who have a calendar of their own.
  var owners: [String: String] = [:]
  /// The field that tells where a customer is, and the calendar for each of its values.
  var customers: (slot: Int, calendars: [FoldedText: String])?

  /// The name of the calendar: the rule's, the customer's, the owner's, or else the priority's.
  ///
  /// A priority that counts day and night does so for every customer and owner.
  func calendar(
    rule: String?, priority: String, owner: String?, values: [Value]
  ) -> String {
    if let rule { return rule }
    if priority == Priority.always { return priority }
    if let customers, case .text(let text) = values[customers.slot],
      let calendar = customers.calendars[FoldedText(trimming: text)]
    {
      return calendar
    }
    return owner.flatMap { owners[$0] } ?? priority
  }

  /// The names of all calendars that `calendar` may give to a rule's cases; `owners` are the ids of
  /// everybody who may own them, with nil for nobody.
  func candidates(rule: String?, priority: String, owners: [String?]) -> [String] {
    if let rule { return [rule] }
    if priority == Priority.always { return [priority] }
    let ofOwners = owners.map { owner in owner.flatMap { self.owners[$0] } ?? priority }
    let ofCustomers = (customers?.calendars.values).map { $0.sorted() } ?? []
    var seen: Set<String> = []
    return (ofOwners + ofCustomers).filter { seen.insert($0).inserted }
  }

  /// The names of the calendars that owners and customers have.
  var named: Set<String> {
    Set(owners.values).union(customers?.calendars.values.map(\.self) ?? [])
  }
}
