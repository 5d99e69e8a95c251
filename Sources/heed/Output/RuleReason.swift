import HeedCore

/// Why a rule asks for a letter, on one line: its name and what it saw.
struct RuleReason {
  let text: String

  /// - Parameters:
  ///   - name: the rule's.
  ///   - rule: with its steps; nil when they are not known any more.
  init(_ name: String, _ rule: Explanation.TriedRule?) {
    let seen = (rule?.steps ?? []).flatMap(Self.seen)
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    text = ([name] + (seen.isEmpty ? [] : [seen.joined(separator: "; ")])).joined(separator: ": ")
  }

  /// What the conditions saw that hold; that others don't hold is no news, and survey and score stand
  /// with the answer.
  private static func seen(_ step: Explanation.Step) -> [String] {
    switch step {
    case .test(let condition, let holds, let seen):
      holds && !isWithTheAnswer(condition) ? [seen] : []
    case .group("none of", _, _): []
    case .group(_, let holds, let steps): holds ? steps.flatMap(seen) : []
    }
  }

  private static func isWithTheAnswer(_ condition: String) -> Bool {
    let fields: [StandardField] = [.survey, .score, .band]
    return fields.contains { condition.hasPrefix("\($0.field.name):") }
  }
}
