/// How a decision came about: every rule that was tried, every condition, and what it saw.
package struct Explanation: Sendable {
  /// A condition with its answer.
  package indirect enum Step: Sendable {
    case test(String, holds: Bool, seen: String)
    /// `all`, `any` or `none` of some conditions.
    case group(String, holds: Bool, [Step])
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

  /// Tries the rules on the response that the facts were read from.
  package init(_ decider: Decider, _ facts: Facts, schema: Schema) {
    var rules: [TriedRule] = []
    for rule in decider.rules.rules {
      rules.append(TriedRule(rule, facts, schema))
      if rules.last?.matched == true { break }
    }
    self.rules = rules
    also = decider.rules.also.map { TriedRule($0, facts, schema) }
  }
}

extension Explanation.TriedRule {
  fileprivate init(_ rule: Rule, _ facts: Facts, _ schema: Schema) {
    name = rule.name
    location = rule.location
    matched = facts.holds(rule.condition)
    let step = Explanation.Step(rule.condition, facts, schema)
    if case .group("all of", _, let steps) = step { self.steps = steps } else { steps = [step] }
  }
}

extension Explanation.Step {
  fileprivate init(_ condition: Condition, _ facts: Facts, _ schema: Schema) {
    let holds = facts.holds(condition)
    func group(_ name: String, _ conditions: [Condition]) -> Explanation.Step {
      .group(name, holds: holds, conditions.map { Explanation.Step($0, facts, schema) })
    }
    switch condition {
    case .all(let conditions): self = group("all of", conditions)
    case .any(let conditions): self = group("any of", conditions)
    case .none(let conditions): self = group("none of", conditions)
    case .field(let test):
      let field = schema.fields[test.slot]
      self = .test(
        test.source, holds: holds, seen: "\(field.name) is \(facts.values[test.slot].wording)")
    }
  }
}

extension Value {
  /// The value as people read it.
  package var wording: String {
    switch self {
    case .missing: "missing"
    case .text(let text): "\"\(text.split(whereSeparator: \.isNewline).joined(separator: " "))\""
    case .number(let number): Int(exactly: number).map { String($0) } ?? String(number)
    case .instant(let instant): instant.rfc3339()
    case .truth(let truth): truth ? "yes" : "no"
    case .set(let names): names.isEmpty ? "none" : names.joined(separator: ", ")
    }
  }
}
