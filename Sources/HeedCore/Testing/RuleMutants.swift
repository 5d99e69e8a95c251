import TextMatching

/// Makes the mutants of a set of rules.
struct RuleMutants {
  private(set) var mutants: [Mutant] = []
  private(set) var withoutEffect = 0

  private let rules: RuleSet
  private let priorities: [String]
  private let templates: [String]
  private let people: [String]
  private var conditions: ConditionMutants

  init(_ configuration: Configuration, templates: [String]) {
    rules = configuration.triage.decider.rules
    priorities = configuration.settings.priorities.map(\.name)
    people = configuration.people.map(\.id)
    self.templates = templates
    conditions = ConditionMutants(surveys: configuration.surveysByCode)
    for (number, rule) in rules.rules.enumerated() { add(rule, number) }
    add(rules.otherwise, of: RuleSet.otherwiseName, nil, at: rules.otherwiseLocation)
    for (number, entry) in rules.also.enumerated() { addEntry(entry, number) }
    withoutEffect += conditions.withoutEffect
  }

  private mutating func add(_ rule: Rule, _ number: Int) {
    mutants.append(
      Mutant(.ruleDeleted, of: rule.name, at: rule.location, .delete(number)))
    for mutant in conditions.all(of: rule.condition) {
      mutants.append(
        Mutant(
          mutant.effect, of: rule.name, at: mutant.location, .condition(number, mutant.condition),
          path: mutant.path))
    }
    add(rule.action, of: rule.name, number, at: rule.location)
    if number + 1 < rules.rules.count { addSwap(rule, rules.rules[number + 1], number) }
  }

  /// Two rules may change places unnoticed if both do the same, or never match together.
  private mutating func addSwap(_ rule: Rule, _ next: Rule, _ number: Int) {
    guard !rule.action.doesTheSame(as: next.action), !rule.condition.excludes(next.condition) else {
      withoutEffect += 1
      return
    }
    mutants.append(
      Mutant(.swapped(with: next.name), of: rule.name, at: rule.location, .swap(number)))
  }

  private mutating func addEntry(_ entry: Rule, _ number: Int) {
    mutants.append(
      Mutant(.ruleDeleted, of: entry.name, at: entry.location, .deleteAddition(number)))
    for mutant in conditions.all(of: entry.condition) {
      mutants.append(
        Mutant(
          mutant.effect, of: entry.name, at: mutant.location, .addition(number, mutant.condition),
          path: mutant.path))
    }
  }

  private mutating func add(
    _ action: Action, of rule: String, _ number: Int?, at location: SourceLocation
  ) {
    func add(_ part: Mutant.ActionPart, _ change: (inout Action) -> Void) {
      var changed = action
      change(&changed)
      mutants.append(
        Mutant(.actionChanged(part), of: rule, at: location, .action(number, changed)))
    }
    if let priority = action.priority, priorities.count > 1 {
      add(.priority) { $0.priority = priority + 1 < priorities.count ? priority + 1 : 0 }
    }
    if let template = templates.first(where: { $0 != action.template }) {
      add(action.skip == nil ? .letter : .skip) {
        $0.template = template
        $0.skip = nil
      }
    }
    if let person = people.first(where: { action.owner != .person($0) }) {
      add(.owner) { $0.owner = .person(person) }
    }
    if !action.tags.isEmpty { add(.tags) { $0.tags = [] } }
  }
}

extension Configuration {
  /// The surveys by the codes that tests on the field `survey` use.
  fileprivate var surveysByCode: [Int: Survey] {
    let slot = StandardField.survey.rawValue
    guard let texts = triage.terms.vocabularies.first(where: { $0.slot == slot })?.texts else {
      return [:]
    }
    return Dictionary(
      surveys.map { (texts.code(of: FoldedText(trimming: $0.name)), $0) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension Action {
  /// Whether nobody could tell which of two actions was taken.
  fileprivate func doesTheSame(as other: Action) -> Bool {
    priority == other.priority && template == other.template && offer == other.offer
      && skip == other.skip
      && owner == other.owner && review == other.review && Set(tags) == Set(other.tags)
      && Set(notify) == Set(other.notify) && respondWithin == other.respondWithin
      && resolveWithin == other.resolveWithin
  }
}
