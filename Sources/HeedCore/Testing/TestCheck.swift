/// Finds tests that say nothing: those that can't fail, repeat another, or depend on the day.
struct TestCheck {
  private let configuration: Configuration
  private let actions: [Action]
  private let tags: [[String]]

  init(_ configuration: Configuration) {
    self.configuration = configuration
    let rules = configuration.triage.decider.rules
    actions = rules.rules.map(\.action) + [rules.otherwise]
    tags = rules.also.map(\.action.tags)
  }

  /// A warning for each such test.
  func diagnostics(_ tests: [TestCase]) -> Diagnostics {
    var found = Diagnostics()
    var seen: [Identity: SourceLocation] = [:]
    for test in tests {
      if let first = seen[Identity(test)] {
        found.add(Self.repeated(test, first))
      } else {
        seen[Identity(test)] = test.location
      }
      if dependsOnToday(test) { found.add(Self.dated(test)) }
      if case .decision(let expectations) = test.claim, !expectations.isEmpty,
        expectations.allSatisfy({ alwaysHolds($0, test) })
      {
        found.add(Self.vacuous(test, expectations))
      }
    }
    return found
  }

  /// What two tests that are the same have in common.
  private struct Identity: Hashable {
    private let given: [Int: Value]
    private let expected: [Property: Wanted]
    private let excluded: Int?

    init(_ test: TestCase) {
      given = Dictionary(
        test.given.map { ($0.slot, $0.value) }, uniquingKeysWith: { first, _ in first })
      switch test.claim {
      case .decision(let expectations):
        expected = Dictionary(
          expectations.map { ($0.property, $0.wanted) }, uniquingKeysWith: { first, _ in first })
        excluded = nil
      case .noMatch(let rule):
        expected = [:]
        excluded = rule
      }
    }
  }

  private static func repeated(_ test: TestCase, _ first: SourceLocation) -> Diagnostic {
    Diagnostic(
      "repeated-test", .warning, at: test.location, "this test says what another says already",
      help: "the other is in line \(first.line) of \(first.file); remove one of them")
  }

  private static func vacuous(_ test: TestCase, _ expectations: [Expectation]) -> Diagnostic {
    let names = expectations.map { "'\($0.property.name)'" }.joined(separator: " and ")
    return Diagnostic(
      "test-cannot-fail", .warning, at: test.location,
      "this test can't fail: \(names) always \(expectations.count == 1 ? "comes" : "come") out so",
      help: "expect something that depends on the rules, such as 'rule' or 'priority'")
  }

  /// Whether the test's result may change from day to day.
  private func dependsOnToday(_ test: TestCase) -> Bool {
    let time = StandardField.submittedAt.rawValue
    return !test.given.contains { $0.slot == time && $0.value != .missing }
      && test.given.contains { value in
        if case .instant = value.value { true } else { false }
      }
  }

  private static func dated(_ test: TestCase) -> Diagnostic {
    Diagnostic(
      "test-depends-on-today", .warning, at: test.location,
      "what comes out of this test may change from day to day: it gives a date, but not when the "
        + "customer answered",
      help: "add  submitted_at: 2026-11-20  to 'given'")
  }
}

extension TestCheck {
  /// Whether every set of circumstances meets the expectation.
  private func alwaysHolds(_ expectation: Expectation, _ test: TestCase) -> Bool {
    guard case .decision(let part) = expectation.property else {
      return isGiven(expectation, test)
    }
    return actions.allSatisfy { action in
      value(of: part, in: action).map(expectation.wanted.isMet) ?? false
    } && (part != .tags || tags.allSatisfy(\.isEmpty))
  }

  /// Whether the test itself gives what it expects.
  private func isGiven(_ expectation: Expectation, _ test: TestCase) -> Bool {
    guard case .field(let slot, _) = expectation.property,
      let given = test.given.first(where: { $0.slot == slot && $0.value != .missing })
    else { return false }
    return expectation.wanted.isMet(by: PropertyValue(given.value))
  }

  /// What an action says of a part of the decision; nil where it depends on the response.
  private func value(of part: DecisionPart, in action: Action) -> PropertyValue? {
    switch part {
    case .rule, .respondBy, .resolveBy, .notify: return nil
    case .owner:
      if case .field = action.owner { return nil }
    default: break
    }
    return configuration.value(of: part, in: action)
  }
}

extension Configuration {
  /// What an action alone says of a part of the decision.
  func value(of part: DecisionPart, in action: Action) -> PropertyValue {
    let priority = triage.priority(of: action)
    switch part {
    case .priority: return .text(priority.name)
    case .template: return action.template.map { .text($0) } ?? .nothing
    case .offer: return action.offer.map { .text($0) } ?? .nothing
    case .skip: return action.skip.map { .text($0) } ?? .nothing
    case .review: return .text(action.review.rawValue)
    case .tags: return .names(action.tags)
    case .notify: return .names(action.notify)
    case .respondWithin: return .span(action.respondWithin ?? priority.respondWithin)
    case .resolveWithin:
      return (action.resolveWithin ?? priority.resolveWithin).map { .span($0) } ?? .nothing
    case .owner:
      if case .person(let id) = action.owner { return .text(id) }
      return .nothing
    case .rule, .respondBy, .resolveBy: return .nothing
    }
  }
}
