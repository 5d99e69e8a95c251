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
    switch step {
    case .test(_, let holds, _): ["\(indent)\(holds ? "yes" : "no ") \(wording(step))"]
    case .group(let name, let holds, let steps):
      ["\(indent)\(holds ? "yes" : "no ") \(name)"]
        + steps.flatMap { Self.step($0, indent: indent + "    ") }
    }
  }

  /// A step on one line, with what was seen.
  static func wording(_ step: Explanation.Step) -> String {
    switch step {
    case .test(let source, _, let seen): "\(source)  (\(TextTable.shortened(seen, to: 80)))"
    case .group(let name, _, let steps):
      "\(name): " + steps.map(wording).joined(separator: "; ")
    }
  }
}
