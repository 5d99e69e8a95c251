/// Tries every mutant of the rules on every test.
///
/// Each response is read once; which rules match is worked out once, and a mutant needs no more
/// than a look at the rule that it changes.
struct MutationTrial {
  private let rules: RuleSet
  private let verdicts: Verdicts
  let mutants: [Mutant]
  private let withoutEffect: Int
  /// Whether some test fails after the mutant of the same number.
  private(set) var isNoticed: [Bool]
  private var decides: Set<String> = []

  init(_ configuration: Configuration, files: WorkspaceFiles) {
    rules = configuration.triage.decider.rules
    verdicts = Verdicts(configuration)
    let made = RuleMutants(configuration, templates: TemplateSet.names(files))
    mutants = made.mutants
    withoutEffect = made.withoutEffect
    isNoticed = Array(repeating: false, count: made.mutants.count)
  }

  /// Tries the mutants that no test has noticed so far on a test that passes.
  mutating func note(
    _ test: TestCase, _ facts: borrowing Facts, match: Int?, additions: [Int]
  ) {
    switch test.claim {
    case .noMatch(let rule):
      for (index, mutant) in mutants.enumerated() where !isNoticed[index] {
        if case .condition(rule, let condition) = mutant.change {
          isNoticed[index] = facts.holds(condition)
        }
      }
    case .decision(let expectations):
      let base = verdicts.verdict(match: match, additions: additions)
      decides.insert(base.rule)
      decides.formUnion(additions.map { rules.also[$0].name })
      let state = State(
        match: match, runnerUp: runnerUp(to: match, facts), additions: additions, base: base)
      for (index, mutant) in mutants.enumerated() where !isNoticed[index] {
        guard let verdict = verdict(after: mutant.change, state, facts) else { continue }
        isNoticed[index] = !verdicts.meets(expectations, verdict, facts)
      }
    }
  }

  /// What the unchanged rules make of a response.
  private struct State {
    let match: Int?
    /// The rule that would decide if the one that does were gone; nil for `otherwise`.
    let runnerUp: Int?
    let additions: [Int]
    let base: Verdict
  }

  private func runnerUp(to match: Int?, _ facts: borrowing Facts) -> Int? {
    guard let match else { return nil }
    for number in rules.rules.indices.dropFirst(match + 1)
    where verdicts.matches(number, facts) {
      return number
    }
    return nil
  }

  /// What the rules come to after a change; nil when it is the same as before.
  private func verdict(
    after change: Mutant.Change, _ state: State, _ facts: borrowing Facts
  ) -> Verdict? {
    switch change {
    case .delete(let rule):
      return state.match == rule ? decided(by: state.runnerUp, state) : nil
    case .condition(let rule, let condition):
      if let match = state.match, rule > match { return nil }
      let holds = facts.holds(condition)
      if rule == state.match { return holds ? nil : decided(by: state.runnerUp, state) }
      return holds ? decided(by: rule, state) : nil
    case .swap(let rule):
      guard state.match == rule, state.runnerUp == rule + 1 else { return nil }
      return decided(by: rule + 1, state)
    case .action(let rule, let action):
      guard state.match == rule else { return nil }
      return Verdict(
        rule: state.base.rule, action: action, additions: state.base.additions)
    case .deleteAddition(let entry):
      guard state.additions.contains(entry) else { return nil }
      return added(state.additions.filter { $0 != entry }, state)
    case .addition(let entry, let condition):
      let holds = facts.holds(condition)
      guard holds != state.additions.contains(entry) else { return nil }
      return added(
        holds
          ? (state.additions + [entry]).sorted() : state.additions.filter { $0 != entry }, state)
    }
  }

  private func decided(by rule: Int?, _ state: State) -> Verdict {
    verdicts.verdict(match: rule, additions: state.additions)
  }

  private func added(_ additions: [Int], _ state: State) -> Verdict {
    verdicts.verdict(match: state.match, additions: additions)
  }

  /// What came of it.
  var report: MutationReport {
    let unnoticed = zip(mutants, isNoticed).filter { !$1 }.map(\.0)
    let reached = unnoticed.filter { $0.effect == .ruleDeleted || decides.contains($0.rule) }
    let byRule = Dictionary(grouping: reached, by: \.rule)
    let outermost = reached.filter { mutant in
      !(byRule[mutant.rule] ?? []).contains { mutant.lies(within: $0) }
    }
    return MutationReport(
      tried: mutants.count, noticed: mutants.count - unnoticed.count, unnoticed: outermost,
      withoutEffect: withoutEffect)
  }
}
