import TestSupport

@testable import HeedCore

/// Random rules over the fields of the test workspace, and responses that come near them.
struct RandomRules {
  private var random: SeededRandom

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
  }

  mutating func number(below limit: Int) -> Int {
    random.number(below: limit)
  }

  private mutating func one(of choices: [String]) -> String {
    choices[number(below: choices.count)]
  }

  /// A file of rules that ends with `otherwise`, with a few entries of `also`.
  mutating func file(ruleCount: Int) -> String {
    var text = "rules:\n"
    for rule in 0..<ruleCount {
      text += "  - rule: rule \(rule)\n    when: { \(conditions()) }\n"
      text += "    then: { priority: P1, template: hello }\n"
    }
    text += "  - otherwise: { priority: P2, template: hello }\nalso:\n"
    for entry in 0..<10 {
      text +=
        "  - also: entry \(entry)\n    when: { \(conditions()) }\n    then: { tags: [t\(entry)] }\n"
    }
    return text
  }

  /// Mostly several conditions, so that rules seldom match and those further down are reached.
  private mutating func conditions(depth: Int = 0) -> String {
    var fields = [
      "plan", "account_value", "renews_on", "is_partner", "topics", "comment", "score", "band",
    ]
    var conditions: [String] = []
    for _ in 0..<(1 + number(below: 4)) {
      let field = fields.remove(at: number(below: fields.count))
      conditions.append("\(field): \(test(of: field))")
    }
    if depth < 2, number(below: 3) == 0 {
      let group = one(of: ["any", "none", "all"])
      let members = (0..<(1 + number(below: 3))).map { _ in
        "{ \(self.conditions(depth: depth + 1)) }"
      }
      conditions.append("\(group): [\(members.joined(separator: ", "))]")
    }
    return conditions.joined(separator: ", ")
  }

  private mutating func test(of field: String, depth: Int = 0) -> String {
    switch number(below: 12) {
    case 0: return "blank"
    case 1: return "present"
    case 2 where depth < 2: return "{ not: \(test(of: field, depth: depth + 1)) }"
    case 3 where depth < 2:
      let tests = (0..<(1 + number(below: 3))).map { _ in test(of: field, depth: depth + 1) }
      return "[\(tests.joined(separator: ", "))]"
    default: return plainTest(of: field)
    }
  }

  private mutating func plainTest(of field: String) -> String {
    switch field {
    case "account_value", "score":
      let (low, high) = (number(below: 11), number(below: 11))
      return one(of: [
        "\(low)", "\(min(low, high))..\(max(low, high))", "at least \(low)", "at most \(low)",
        "more than \(low)", "less than \(low)",
      ])
    case "band": return one(of: ["detractor", "passive", "promoter", "dissatisfied", "neutral"])
    case "renews_on":
      return one(of: ["{ within: 30 days }", "{ older_than: 2 weeks }", "{ before: 2026-12-01 }"])
    case "is_partner": return one(of: ["yes", "no"])
    case "topics": return one(of: ["billing", "leaving", "{ all: [billing, leaving] }"])
    case "comment":
      return one(of: [
        "{ contains: abc }", "{ has_word: [abc, late] }", "{ starts_with: we }",
        "{ ends_with: late }",
        "{ matches: 'a+b' }",
      ])
    default:
      return one(of: [
        "team", "pro", "[free, team]", "{ contains: ea }", "{ starts_with: t }", "{ not: pro }",
      ])
    }
  }

  /// Some values of a response; the others are missing.
  mutating func values() -> [String: Value] {
    let texts: [String: [String]] = [
      "plan": ["team", "PRO", "free", "other"], "band": ["detractor", "passive", "neutral"],
      "comment": ["abc", "we pay the invoice late", "we cancel", "refund, cancel, aab", "nothing"],
    ]
    var values: [String: Value] = [:]
    for (field, choices) in texts.sorted(by: { $0.key < $1.key }) where number(below: 4) > 0 {
      values[field] = .text(one(of: choices))
    }
    for field in ["account_value", "score"] where number(below: 4) > 0 {
      values[field] = .number(Double(number(below: 24) - 2) / 2)
    }
    if number(below: 2) == 0 { values["is_partner"] = .truth(number(below: 2) == 0) }
    if number(below: 2) == 0 {
      let days = Int64(number(below: 120)) - 60
      values["renews_on"] = .instant(Instant(seconds: TestWorkspace.now.seconds + days * 86_400))
    }
    return values
  }
}
