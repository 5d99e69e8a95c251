import HeedCore

/// A rule with its conditions, each with its answer and what was seen.
struct RuleText {
  let lines: [String]

  init(_ rule: Explanation.TriedRule) {
    let place = "\(rule.location.file):\(rule.location.line)"
    lines =
      ["  [\(rule.matched ? "x" : " ")] \(rule.name)  (\(place))"]
      + rule.steps.flatMap { Self.step($0, indent: "      ") }
  }

  private static func step(_ step: Explanation.Step, indent: String) -> [String] {
    let answer = "\(indent)\(step.holds ? "yes" : "no ") "
    switch step {
    case .test: return [answer + wording(step)]
    case .group(let group, _, let steps):
      return [answer + group.wording]
        + steps.flatMap { Self.step($0, indent: indent + "    ") }
    }
  }

  /// A step on one line, with what was seen.
  static func wording(_ step: Explanation.Step) -> String {
    switch step {
    case .test(let test): "\(test.source)  (\(TextTable.shortened(test.seen, to: 80)))"
    case .group(let group, _, let steps):
      "\(group.wording): " + steps.map(wording).joined(separator: "; ")
    }
  }
}
