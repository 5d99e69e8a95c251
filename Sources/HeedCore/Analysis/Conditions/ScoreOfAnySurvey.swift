/// Finds numbers that a score is held against although scores of several scales come to the rule:
/// 4 is little for one survey and much for another.
struct ScoreOfAnySurvey {
  private let rule: Rule
  private var space: ResponseSpace

  init(_ rule: Rule, _ context: ResponseSpace.Context) {
    self.rule = rule
    space = ResponseSpace(of: [rule.condition], context)
  }

  mutating func findings() -> [Diagnostic] {
    guard let test = rule.condition.fieldTests.first(where: { $0.asksForScore }),
      let survey = space.domains[StandardField.survey.rawValue] as? TextDomain,
      let score = space.domains[StandardField.score.rawValue]
    else { return [] }
    let matters = literal(ofDifference: test)
    let isTested = space.literal(.field(test))
    let surveys = space.context.surveys.filter { one in
      let isSurvey = survey.isText(one.name, in: &space.circuit)
      return space.circuit.solve(
        assuming: [matters, isTested, score.isPresent, isSurvey], conflicts: 1000) == .satisfiable
    }
    guard Set(surveys.map(\.scale)).count > 1 else { return [] }
    let scales = surveys.map { "\($0.name) (\($0.scale.lowerBound)..\($0.scale.upperBound))" }
    return [
      Diagnostic(
        "score-of-any-survey", .warning, at: test.location,
        "'\(test.source)' is asked of surveys with different scales: \(scales.listed)",
        help: "write the survey's name in place of 'score', such as  \(surveys[0].name): 0..6,  or "
          + "ask for the band")
    ]
  }
}

extension ScoreOfAnySurvey {
  /// Holds where the rule matches or not depending on what the test says.
  private mutating func literal(ofDifference test: FieldTest) -> Literal {
    let passed = literal(rule.condition, where: test, is: space.circuit.truth)
    let failed = literal(rule.condition, where: test, is: !space.circuit.truth)
    let either = space.circuit.and([passed, !failed])
    let other = space.circuit.and([!passed, failed])
    return space.circuit.or([either, other])
  }

  /// A condition's literal in which another takes the place of a test's.
  private mutating func literal(
    _ condition: Condition, where test: FieldTest, is replacement: Literal
  ) -> Literal {
    switch condition {
    case .field(let field):
      let isMeant = field.location == test.location && field.source == test.source
      return isMeant ? replacement : space.literal(condition)
    case .all(let conditions):
      return space.circuit.and(conditions.map { literal($0, where: test, is: replacement) })
    case .any(let conditions):
      return space.circuit.or(conditions.map { literal($0, where: test, is: replacement) })
    case .none(let conditions):
      return !space.circuit.or(conditions.map { literal($0, where: test, is: replacement) })
    }
  }
}

extension FieldTest {
  /// Whether numbers of a score are named.
  fileprivate var asksForScore: Bool {
    [StandardField.score, .previousScore].map(\.rawValue).contains(slot)
      && !test.numberBounds.isEmpty
  }
}
