/// Says which parts of a condition made it hold or fail for a response.
struct ConditionFindings {
  private let schema: Schema
  private let zone: TimeZoneRules

  init(schema: Schema, zone: TimeZoneRules) {
    self.schema = schema
    self.zone = zone
  }

  /// The parts that failed; none when the condition holds.
  func failures(_ condition: Condition, _ facts: borrowing Facts) -> [RuleMiss.Finding] {
    switch condition {
    case .field(let test):
      return facts.holds(condition) ? [] : [finding(test, facts)]
    case .all(let conditions):
      var failures: [RuleMiss.Finding] = []
      for condition in conditions { failures += self.failures(condition, facts) }
      return failures
    case .any(let conditions):
      if facts.holds(condition) { return [] }
      return joined(conditions, facts, prefix: conditions.count == 1 ? "" : "any of: ")
    case .none(let conditions):
      var failures: [RuleMiss.Finding] = []
      for condition in conditions where facts.holds(condition) {
        failures += joined([condition], facts, prefix: "none of: ")
      }
      return failures
    }
  }

  /// The parts that held; what only excludes something is left out.
  func grounds(_ condition: Condition, _ facts: borrowing Facts) -> [RuleMiss.Finding] {
    switch condition {
    case .field(let test): return [finding(test, facts)]
    case .none: return []
    case .all(let conditions):
      var grounds: [RuleMiss.Finding] = []
      for condition in conditions { grounds += self.grounds(condition, facts) }
      return grounds
    case .any(let conditions):
      for condition in conditions where facts.holds(condition) {
        return grounds(condition, facts)
      }
      return []
    }
  }

  /// Several conditions as one, since they stand or fall together.
  private func joined(
    _ conditions: [Condition], _ facts: borrowing Facts, prefix: String
  ) -> [RuleMiss.Finding] {
    let tests = conditions.map(\.fieldTests)
    guard let first = tests.joined().first else { return [] }
    let words = tests.map { $0.map(\.source).joined(separator: " and ") }
    var seen: [String] = []
    for test in tests.joined() {
      let words = finding(test, facts).seen
      if !seen.contains(words) { seen.append(words) }
    }
    return [
      RuleMiss.Finding(
        condition: prefix + words.joined(separator: "; "), seen: seen.joined(separator: ", "),
        location: first.location)
    ]
  }

  private func finding(_ test: FieldTest, _ facts: borrowing Facts) -> RuleMiss.Finding {
    let value = facts.values[test.slot].wording(in: zone)
    return RuleMiss.Finding(
      condition: test.source, seen: "\(schema.fields[test.slot].name) is \(value)",
      location: test.location)
  }
}
