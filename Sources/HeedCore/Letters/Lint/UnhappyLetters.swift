/// The letters that go to customers who gave one of the worst scores, as the examples of the rules
/// tell.
struct UnhappyLetters {
  let names: Set<String>

  init(_ configuration: Configuration) {
    let rules = configuration.triage.decider.rules.rules.filter { rule in
      rule.examples.contains { $0.matches && Self.isUnhappy($0, configuration.surveys) }
    }
    names = Set(rules.compactMap(\.action.template))
  }

  private static func isUnhappy(_ example: RuleExample, _ surveys: [Survey]) -> Bool {
    let given = Dictionary(example.given.map { ($0.slot, $0.value) }) { first, _ in first }
    guard case .text(let name) = given[StandardField.survey.rawValue],
      case .number(let score) = given[StandardField.score.rawValue],
      let survey = surveys.first(where: { $0.name == name }),
      let worst = survey.worstBand
    else { return false }
    return survey.band(of: score) == worst
  }
}

extension Survey {
  /// The band of the least happy; nil where it isn't clear whether high scores are good.
  fileprivate var worstBand: Band? {
    let isClear = metric != .ces || scale == 1...7
    return isClear && bands.count > 1 ? bands.first : nil
  }
}
