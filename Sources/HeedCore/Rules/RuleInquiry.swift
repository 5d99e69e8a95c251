/// Why one rule decides a response, or why it does not.
package struct RuleInquiry: Sendable {
  package enum Verdict: Sendable {
    /// It is the rule that decides.
    case decides
    /// It is an entry of `also:` and adds to the decision.
    case adds
    /// Its conditions hold, or it is `otherwise`, but an earlier rule takes the response.
    case taken(by: Explanation.TriedRule)
    /// These conditions stand against it; the earlier rule, if there is one, decides anyway.
    case fails([Explanation.Step], taken: Explanation.TriedRule?)
  }

  /// The rule's name, or `otherwise`.
  package let name: String
  /// Its conditions; nil for `otherwise`, which has none.
  package let rule: Explanation.TriedRule?
  package let verdict: Verdict

  /// Nil when there is no rule of the name, whose letters may be large or small.
  ///
  /// - Parameters:
  ///   - name: the name of a rule, of an entry of `also:`, or `otherwise`.
  ///   - decider: the rules.
  ///   - facts: what is known of the response.
  ///   - schema: the fields of the response.
  ///   - zone: the zone that times are shown in.
  package init?(
    _ name: String, _ decider: Decider, _ facts: Facts, schema: Schema, zone: TimeZoneRules
  ) {
    let context = Explanation.Context(facts: facts, schema: schema, zone: zone)
    let rules = decider.rules
    let match = decider.firstMatch(facts)
    let decisive = match.map { Explanation.TriedRule(rules.rules[$0], context) }
    func isMeant(_ rule: Rule) -> Bool { rule.name.lowercased() == name.lowercased() }
    if let index = rules.rules.firstIndex(where: isMeant) {
      let tried = Explanation.TriedRule(rules.rules[index], context)
      let earlier = match.map { $0 < index } == true ? decisive : nil
      self.init(
        name: tried.name, tried,
        verdict: index == match ? .decides : Self.verdict(tried, earlier: earlier))
    } else if let rule = rules.also.first(where: isMeant) {
      let tried = Explanation.TriedRule(rule, context)
      self.init(
        name: tried.name, tried,
        verdict: tried.matched ? .adds : Self.verdict(tried, earlier: nil))
    } else if name.lowercased() == RuleSet.otherwiseName {
      self.init(
        name: RuleSet.otherwiseName, nil, verdict: decisive.map { .taken(by: $0) } ?? .decides)
    } else {
      return nil
    }
  }

  private init(name: String, _ rule: Explanation.TriedRule?, verdict: Verdict) {
    self.name = name
    self.rule = rule
    self.verdict = verdict
  }

  private static func verdict(
    _ rule: Explanation.TriedRule, earlier: Explanation.TriedRule?
  ) -> Verdict {
    if rule.matched, let earlier { return .taken(by: earlier) }
    return .fails(rule.steps.flatMap(\.failures), taken: earlier)
  }

  /// All names that may be asked about, in the order of the files.
  package static func names(_ rules: RuleSet) -> [String] {
    (rules.rules + rules.also).map(\.name) + [RuleSet.otherwiseName]
  }
}

extension Explanation.Step {
  /// The innermost steps that stand against this one, nothing when it holds.
  ///
  /// What stands against `any of` is the group as a whole; against `none of`, what holds in it.
  fileprivate var failures: [Explanation.Step] {
    guard !holds else { return [] }
    switch self {
    case .group(.all, _, let steps): return steps.flatMap(\.failures)
    default: return [self]
    }
  }
}
