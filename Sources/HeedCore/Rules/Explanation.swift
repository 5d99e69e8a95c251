/// How a decision came about: every rule that was tried, every condition, and what it saw.
package struct Explanation: Sendable {
  /// A condition with its answer.
  package indirect enum Step: Sendable {
    case test(AnsweredTest)
    case group(ConditionGroup, holds: Bool, [Step])

    package var holds: Bool {
      switch self {
      case .test(let test): test.holds
      case .group(_, let holds, _): holds
      }
    }

    /// A condition that holds, without what does not matter to it: of alternatives, one that holds.
    package var reason: Step {
      switch self {
      case .group(.any, _, let steps): steps.first(where: \.holds)?.reason ?? self
      case .group(.all, let holds, let steps): .group(.all, holds: holds, steps.map(\.reason))
      case .group(.none, _, _), .test: self
      }
    }
  }

  package struct TriedRule: Sendable {
    package let name: String
    package let location: SourceLocation
    package let matched: Bool
    package let steps: [Step]
  }

  /// In the order of the files, up to the first that matched.
  package let rules: [TriedRule]
  /// All entries of `also:`.
  package let also: [TriedRule]

  /// Tries the rules on the response that the facts were read from; times are shown in the zone.
  package init(_ decider: Decider, _ facts: Facts, schema: Schema, zone: TimeZoneRules) {
    let context = Context(facts: facts, schema: schema, zone: zone)
    var rules: [TriedRule] = []
    for rule in decider.rules.rules {
      rules.append(TriedRule(rule, context))
      if rules.last?.matched == true { break }
    }
    self.rules = rules
    also = decider.rules.also.map { TriedRule($0, context) }
  }

  /// What steps are worked out from.
  struct Context {
    let facts: Facts
    let schema: Schema
    let zone: TimeZoneRules
  }
}

extension Explanation.TriedRule {
  init(_ rule: Rule, _ context: Explanation.Context) {
    name = rule.name
    location = rule.location
    matched = context.facts.holds(rule.condition)
    let step = Explanation.Step(rule.condition, context)
    if case .group(.all, _, let steps) = step { self.steps = steps } else { steps = [step] }
  }
}

extension Explanation.Step {
  fileprivate init(_ condition: Condition, _ context: Explanation.Context) {
    let holds = context.facts.holds(condition)
    func group(_ group: ConditionGroup, _ conditions: [Condition]) -> Explanation.Step {
      .group(group, holds: holds, conditions.map { Explanation.Step($0, context) })
    }
    switch condition {
    case .all(let conditions): self = group(.all, conditions)
    case .any(let conditions): self = group(.any, conditions)
    case .none(let conditions): self = group(.none, conditions)
    case .field(let test): self = .test(AnsweredTest(test, holds: holds, context))
    }
  }
}

extension Value {
  /// The value as people read it, with times in a zone.
  package func wording(in zone: TimeZoneRules) -> String {
    switch self {
    case .missing: "missing"
    case .text(let text): "\"\(text.split(whereSeparator: \.isNewline).joined(separator: " "))\""
    case .number(let number): Int(exactly: number).map { String($0) } ?? String(number)
    case .instant(let instant): instant.rfc3339(offset: zone.offset(at: instant))
    case .truth(let truth): truth ? "yes" : "no"
    case .set(let names): names.isEmpty ? "none" : names.joined(separator: ", ")
    }
  }
}
