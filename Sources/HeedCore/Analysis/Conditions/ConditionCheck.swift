/// Finds what is wrong with a rule's condition by itself: that it can never hold, that it always
/// does, and parts of it that never make a difference.
struct ConditionCheck {
  private let rule: Rule
  private var space: ResponseSpace
  private(set) var findings: [Diagnostic] = []

  /// So many wrong turns are taken in search of a response, at most.
  private static let effort = 1000

  /// - Parameters:
  ///   - rule: a rule, or an entry of `also:`.
  ///   - context: what the workspace says about responses.
  init(_ rule: Rule, _ context: ResponseSpace.Context) {
    self.rule = rule
    space = ResponseSpace(of: [rule.condition], context)
    check()
  }

  private mutating func check() {
    let whole = space.literal(rule.condition)
    if isImpossible([whole]) { return reportContradiction() }
    if isImpossible([!whole]) {
      findings.append(
        Diagnostic(
          "always-true", .warning, at: place(rule.condition),
          "the condition of '\(rule.name)' holds for every response",
          help: "a response can't fail it; say what the rule is meant for"))
      return
    }
    visit(rule.condition, given: [])
  }

  private mutating func isImpossible(_ assumptions: [Literal]) -> Bool {
    if case .unsatisfiable = space.circuit.solve(assuming: assumptions, conflicts: Self.effort) {
      return true
    }
    return false
  }

  private func place(_ condition: Condition) -> SourceLocation {
    condition.fieldTests.first?.location ?? rule.location
  }

  /// Looks at the parts of a condition, which matters only where other literals hold.
  private mutating func visit(_ condition: Condition, given: [Literal]) {
    switch condition {
    case .field(let test): visit(test, given: given)
    case .all: visitAll(condition.conjuncts, given: given)
    case .any(let conditions):
      let isChecked = visitChoices(conditions, given: given)
      for (condition, literal) in zip(conditions, isChecked) {
        if let literal { visit(condition, given: given + [literal]) }
      }
    case .none(let conditions):
      visitExclusions(conditions, given: given)
    }
  }
}

// Conditions that must all hold.
extension ConditionCheck {
  private mutating func visitAll(_ conditions: [Condition], given: [Literal]) {
    let literals = conditions.map { space.literal($0) }
    let isRedundant = findRedundant(conditions, literals)
    for (index, condition) in conditions.enumerated() where !isRedundant[index] {
      var others = literals
      others.remove(at: index)
      visit(condition, given: given + others)
    }
  }

  /// Which tests another test of the same field makes superfluous.
  private mutating func findRedundant(
    _ conditions: [Condition], _ literals: [Literal]
  ) -> [Bool] {
    var isRedundant = Array(repeating: false, count: conditions.count)
    for (index, condition) in conditions.enumerated().reversed() {
      guard case .field(let test) = condition else { continue }
      if isImpossible([!literals[index]]) {
        reportAlwaysTrue(test)
        isRedundant[index] = true
        continue
      }
      let stronger = conditions.indices.first { other in
        guard other != index, !isRedundant[other], case .field(let rival) = conditions[other],
          rival.slot == test.slot
        else { return false }
        return isImpossible([literals[other], !literals[index]])
      }
      guard let stronger, case .field(let rival) = conditions[stronger] else { continue }
      isRedundant[index] = true
      findings.append(
        Diagnostic(
          "redundant-condition", .warning, at: test.location,
          test.source == rival.source
            ? "'\(test.source)' is said twice"
            : "'\(test.source)' says nothing that '\(rival.source)' does not say already",
          help: "remove one of the two, or correct the one that was meant otherwise"))
    }
    return isRedundant
  }

  private mutating func reportAlwaysTrue(_ test: FieldTest) {
    findings.append(
      Diagnostic(
        "always-true", .warning, at: test.location, "'\(test.source)' holds for every response",
        help: "remove it, or say what was meant"))
  }

  /// Names the conditions that exclude each other, as few as possible.
  private mutating func reportContradiction() {
    let conjuncts = rule.condition.conjuncts
    let literals = conjuncts.map { space.literal($0) }
    var needed = Array(conjuncts.indices)
    for index in conjuncts.indices {
      let rest = needed.filter { $0 != index }
      if isImpossible(rest.map { literals[$0] }) { needed = rest }
    }
    let parts = needed.map { conjuncts[$0] }
    let words = parts.map { "'\($0.summary)'" }
    let message =
      words.count == 1
      ? "\(words[0]) holds for no response, so '\(rule.name)' can never match"
      : "\(words.listed) exclude each other, so '\(rule.name)' can never match"
    findings.append(
      Diagnostic(
        "never-true", .warning, at: parts.last.map { place($0) } ?? rule.location, message,
        help: "where any of several conditions is enough, list them under  any:"))
  }
}

// Conditions of which one is enough, and those of which none may hold.
extension ConditionCheck {
  /// - Returns: for each choice the literal under which its parts are to be looked at; nil for a
  ///   choice that never makes a difference.
  private mutating func visitChoices(
    _ conditions: [Condition], given: [Literal]
  ) -> [Literal?] {
    let literals = conditions.map { space.literal($0) }
    let any = space.circuit.or(literals)
    if conditions.count > 1, isImpossible([!any]) {
      reportOpenChoice(conditions)
      return conditions.map { _ in nil }
    }
    var useful: [Literal?] = literals.map { _ in space.circuit.truth }
    guard conditions.count > 1 else { return useful }
    // Of two that are the same the second is told.
    for (index, condition) in conditions.enumerated().reversed() {
      if isImpossible(given + [literals[index]]) {
        useful[index] = nil
        report(unused: condition.summary, at: place(condition))
        continue
      }
      let rivals = conditions.indices.filter { $0 != index && useful[$0] != nil }
      guard let rival = rivals.first(where: { isImpossible([literals[index], !literals[$0]]) })
      else { continue }
      useful[index] = nil
      report(covered: condition.summary, by: conditions[rival].summary, at: place(condition))
    }
    return useful
  }

  private mutating func reportOpenChoice(_ conditions: [Condition]) {
    let words = conditions.map { "'\($0.summary)'" }
    findings.append(
      Diagnostic(
        "always-true", .warning, at: place(.any(conditions)),
        "one of \(words.listed) holds for every response",
        help: "where none of several things may be, list them under  none:"))
  }

  private mutating func visitExclusions(_ conditions: [Condition], given: [Literal]) {
    for condition in conditions {
      let literal = space.literal(condition)
      if isImpossible(given + [literal]) {
        findings.append(
          Diagnostic(
            "unused-branch", .warning, at: place(condition),
            "'\(condition.summary)' excludes nothing: it never holds together with the rest of "
              + "'\(rule.name)'",
            help: "remove it, or correct what contradicts it"))
      } else {
        visit(condition, given: given)
      }
    }
  }

  /// Looks at the entries of a list.
  private mutating func visit(_ test: FieldTest, given: [Literal]) {
    guard case .anyOf(let tests) = test.test, tests.count == test.members.count else { return }
    let literals = tests.map { space.literal($0, slot: test.slot) }
    var useful = Set(tests.indices)
    for index in tests.indices.reversed() {
      if isImpossible(given + [literals[index]]) {
        useful.remove(index)
        report(unused: test.words(ofMember: index), at: test.location)
        continue
      }
      let rivals = tests.indices.filter { $0 != index && useful.contains($0) }
      guard let rival = rivals.first(where: { isImpossible([literals[index], !literals[$0]]) })
      else { continue }
      useful.remove(index)
      report(
        covered: test.words(ofMember: index), by: test.words(ofMember: rival), at: test.location)
    }
  }

  private mutating func report(unused words: String, at location: SourceLocation) {
    findings.append(
      Diagnostic(
        "unused-branch", .warning, at: location,
        "'\(words)' never holds together with the rest of '\(rule.name)'",
        help: "remove it, or correct what contradicts it"))
  }

  private mutating func report(covered words: String, by other: String, at location: SourceLocation)
  {
    findings.append(
      Diagnostic(
        "unused-branch", .warning, at: location,
        "'\(words)' adds nothing to '\(other)', which stands beside it",
        help: "remove it, or correct the one that was meant otherwise"))
  }
}
