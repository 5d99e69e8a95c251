/// A condition with one part removed or one bound moved.
struct ConditionMutant {
  let effect: Mutant.Effect
  let condition: Condition
  let location: SourceLocation
  /// The way down to the part that is changed.
  let path: [Int]
}

/// Makes the mutants of a condition.
struct ConditionMutants {
  /// How survey names are encoded in tests of the field `survey`.
  private let surveys: [Int: Survey]
  /// How many mutants were left out because no response could tell them from the original.
  private(set) var withoutEffect = 0

  init(surveys: [Int: Survey]) {
    self.surveys = surveys
  }

  /// Every condition that differs in one place, with the whole condition removed as the first.
  mutating func all(of condition: Condition) -> [ConditionMutant] {
    var mutants = parts(of: condition, survey: nil)
    if let location = condition.fieldTests.first?.location, mutants.allSatisfy({ !$0.isRemoval }) {
      mutants.insert(
        ConditionMutant(
          effect: .onlyConditionRemoved(condition.wording), condition: .all([]),
          location: location, path: []),
        at: 0)
    }
    return mutants
  }

  private mutating func parts(of condition: Condition, survey: Survey?) -> [ConditionMutant] {
    switch condition {
    case .field(let test): return members(of: test) + bounds(of: test, survey: survey)
    case .any(let conditions):
      return removals(conditions) { .any($0) } + inner(conditions, survey) { .any($0) }
    case .none(let conditions):
      return removals(conditions) { .none($0) } + inner(conditions, survey) { .none($0) }
    case .all(let conditions):
      let survey = self.survey(of: conditions) ?? survey
      let removals = condition.shortForm != nil ? [] : removals(conditions) { .all($0) }
      return removals + inner(conditions, survey) { .all($0) }
    }
  }

  /// The survey that all of some conditions ask for.
  private func survey(of conditions: [Condition]) -> Survey? {
    for case .field(let test) in conditions where test.slot == StandardField.survey.rawValue {
      if case .text(let code) = test.test { return surveys[code] }
    }
    return nil
  }

  private func removals(
    _ conditions: [Condition], group: ([Condition]) -> Condition
  ) -> [ConditionMutant] {
    guard conditions.count > 1 else { return [] }
    return conditions.enumerated().compactMap { index, condition in
      guard let location = condition.fieldTests.first?.location else { return nil }
      var rest = conditions
      rest.remove(at: index)
      return ConditionMutant(
        effect: .conditionRemoved(condition.wording), condition: group(rest), location: location,
        path: [index])
    }
  }

  private mutating func inner(
    _ conditions: [Condition], _ survey: Survey?, group: ([Condition]) -> Condition
  ) -> [ConditionMutant] {
    var mutants: [ConditionMutant] = []
    for (index, condition) in conditions.enumerated() {
      for part in parts(of: condition, survey: survey) {
        var changed = conditions
        changed[index] = part.condition
        mutants.append(
          ConditionMutant(
            effect: part.effect, condition: group(changed), location: part.location,
            path: [index] + part.path))
      }
    }
    return mutants
  }

  private func members(of test: FieldTest) -> [ConditionMutant] {
    guard case .anyOf(let tests) = test.test, tests.count == test.members.count else { return [] }
    return test.members.indices.map { index in
      var rest = tests
      rest.remove(at: index)
      return ConditionMutant(
        effect: .memberRemoved(test.members[index], from: test.source),
        condition: .field(
          FieldTest(
            slot: test.slot, test: .anyOf(rest), name: test.name, words: test.words,
            location: test.location)),
        location: test.location, path: [index])
    }
  }

  private mutating func bounds(of test: FieldTest, survey: Survey?) -> [ConditionMutant] {
    guard case .number(let range) = test.test else { return [] }
    let isScore = test.slot == StandardField.score.rawValue
    return range.shifted(isScore: isScore).compactMap { shifted in
      if isScore, let survey, !survey.tellsApart(range, shifted) {
        withoutEffect += 1
        return nil
      }
      return ConditionMutant(
        effect: .boundMoved(test.source, to: shifted.wording),
        condition: .field(
          FieldTest(
            slot: test.slot, test: .number(shifted), name: test.name, words: test.words,
            location: test.location)),
        location: test.location, path: [0])
    }
  }
}

extension ConditionMutant {
  fileprivate var isRemoval: Bool {
    if case .conditionRemoved = effect { path.count == 1 } else { false }
  }
}

extension Survey {
  /// Whether a score of the survey lies in one of two ranges and not in the other.
  fileprivate func tellsApart(_ one: NumberRange, _ other: NumberRange) -> Bool {
    scale.contains { one.contains(Double($0)) != other.contains(Double($0)) }
  }
}
