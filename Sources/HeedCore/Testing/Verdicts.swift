/// What the rules made of a response: the rule that decided, and what was added.
struct Verdict {
  let rule: String
  let action: Action
  let additions: [Action]
}

/// Turns matching rules into decisions and holds these against what tests expect.
struct Verdicts: Sendable {
  private let configuration: Configuration

  init(_ configuration: Configuration) {
    self.configuration = configuration
  }

  private var rules: RuleSet { configuration.triage.decider.rules }

  private var findings: ConditionFindings {
    ConditionFindings(schema: configuration.schema, zone: configuration.settings.timeZone)
  }

  /// What rules that match come to, by their numbers; nil stands for `otherwise`.
  func verdict(match: Int?, additions: [Int]) -> Verdict {
    Verdict(
      rule: match.map { rules.rules[$0].name } ?? RuleSet.otherwiseName,
      action: match.map { rules.rules[$0].action } ?? rules.otherwise,
      additions: additions.map { rules.also[$0].action })
  }

  func matches(_ rule: Int, _ facts: borrowing Facts) -> Bool {
    facts.holds(rules.rules[rule].condition)
  }

  /// Whether everything that is expected holds.
  func meets(
    _ expectations: [Expectation], _ verdict: Verdict, _ facts: borrowing Facts
  ) -> Bool {
    guard let decision = try? decision(verdict, facts) else { return false }
    for expectation in expectations {
      let value = value(of: expectation.property, verdict, decision, facts)
      guard expectation.wanted.isMet(by: value) else { return false }
    }
    return true
  }

  /// The expectations that do not hold.
  func differences(
    _ expectations: [Expectation], _ verdict: Verdict, _ facts: borrowing Facts
  ) -> [Difference] {
    let decision: Decision
    do throws(CalendarError) {
      decision = try self.decision(verdict, facts)
    } catch {
      return [Difference(property: "deadline", expected: "a time", actual: error.message)]
    }
    var differences: [Difference] = []
    for expectation in expectations {
      let value = value(of: expectation.property, verdict, decision, facts)
      guard !expectation.wanted.isMet(by: value) else { continue }
      differences.append(
        Difference(
          property: expectation.property.name, expected: expectation.source,
          actual: value.wording(in: configuration.settings.timeZone)))
    }
    return differences
  }

  private func decision(
    _ verdict: Verdict, _ facts: borrowing Facts
  ) throws(CalendarError) -> Decision {
    try configuration.triage.decision(
      rule: verdict.rule, action: verdict.action, additions: verdict.additions,
      values: facts.values, submittedAt: facts.now)
  }

  private func value(
    of property: Property, _ verdict: Verdict, _ decision: Decision, _ facts: borrowing Facts
  ) -> PropertyValue {
    switch property {
    case .field(let slot, _): PropertyValue(facts.values[slot])
    case .decision(.rule): .text(decision.rule)
    case .decision(.owner): decision.owner.map { .text($0) } ?? .nothing
    case .decision(.tags): .names(decision.tags)
    case .decision(.notify): .names(decision.notify)
    case .decision(.respondBy): decision.due(.respond)
    case .decision(.resolveBy): decision.due(.resolve)
    case .decision(let part): configuration.value(of: part, in: verdict.action)
    }
  }
}

extension Verdicts {
  /// Why a rule that a test expects did not decide; nil when it expects `otherwise`.
  func miss(
    of expectation: Expectation, takenBy match: Int?, _ facts: borrowing Facts
  ) -> RuleMiss? {
    guard let number = rules.rules.firstIndex(where: { $0.name == expectation.source }) else {
      guard let match else { return nil }
      return RuleMiss(
        expected: named(nil), failed: [], taker: named(match),
        grounds: findings.grounds(condition(match), facts))
    }
    return miss(of: number, takenBy: match, facts)
  }

  /// Why a rule that a test expects did not decide.
  private func miss(of rule: Int, takenBy match: Int?, _ facts: borrowing Facts) -> RuleMiss {
    var grounds: [RuleMiss.Finding] = []
    if let match { grounds = findings.grounds(condition(match), facts) }
    return RuleMiss(
      expected: named(rule), failed: findings.failures(condition(rule), facts),
      taker: named(match), grounds: grounds)
  }

  /// Why a rule matched that should not have.
  func match(of rule: Int, takenBy match: Int?, _ facts: borrowing Facts) -> RuleMiss {
    RuleMiss(
      expected: named(rule), failed: [], taker: named(match),
      grounds: findings.grounds(condition(rule), facts))
  }

  private func condition(_ rule: Int) -> Condition {
    rules.rules[rule].condition
  }

  private func named(_ rule: Int?) -> RuleMiss.NamedRule {
    guard let rule else {
      return RuleMiss.NamedRule(name: RuleSet.otherwiseName, location: rules.otherwiseLocation)
    }
    return RuleMiss.NamedRule(name: rules.rules[rule].name, location: rules.rules[rule].location)
  }
}

extension Decision {
  /// When a promise falls due; nothing when there is none.
  fileprivate func due(_ kind: Promise.Kind) -> PropertyValue {
    promises.first { $0.kind == kind }.map { .time($0.due) } ?? .nothing
  }
}
