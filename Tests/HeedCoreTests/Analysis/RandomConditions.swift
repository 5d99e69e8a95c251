import TestSupport

@testable import HeedCore

/// Random conditions over a few fields, whose responses a `ResponseGrid` can list.
struct RandomConditions {
  private var random: SeededRandom
  let fields: Set<String>

  private static let all = [
    "plan", "account_value", "is_partner", "topics", "comment", "renews_on", "score", "band",
    "survey",
  ]

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var left = Self.all
    fields = Set((0..<3).map { _ in left.remove(at: random.number(below: left.count)) })
    self.random = random
  }

  /// Rules that ask about two things or so each.
  mutating func rules(count: Int) -> String {
    (0..<count).map { rule("rule \($0)", condition(depth: 0)) }.joined()
  }

  private mutating func one(of choices: [String]) -> String {
    choices[random.number(below: choices.count)]
  }

  private mutating func condition(depth: Int) -> String {
    var left = fields.sorted()
    var parts = (0..<1 + random.number(below: 2)).map { _ in
      let field = left.remove(at: random.number(below: left.count))
      return "\(field): \(test(of: field, depth: 0))"
    }
    if depth < 2, random.number(below: 3) == 0 {
      let group = one(of: ["any", "none", "all"])
      let members = (0..<1 + random.number(below: 3)).map { _ in
        "{ \(condition(depth: depth + 1)) }"
      }
      parts.append("\(group): [\(members.joined(separator: ", "))]")
    }
    return parts.joined(separator: ", ")
  }

  private mutating func test(of field: String, depth: Int) -> String {
    switch random.number(below: 12) {
    case 0: return "blank"
    case 1: return "present"
    case 2 where depth < 2: return "{ not: \(test(of: field, depth: depth + 1)) }"
    case 3 where depth < 2:
      let tests = (0..<2).map { _ in test(of: field, depth: depth + 1) }
      return "[\(tests.joined(separator: ", "))]"
    default: return plainTest(of: field)
    }
  }

  private mutating func plainTest(of field: String) -> String {
    switch field {
    case "account_value": return number(below: 5)
    case "score": return number(below: 11)
    case "band": return one(of: ["detractor", "passive", "promoter", "dissatisfied", "neutral"])
    case "survey": return one(of: ["nps", "csat"])
    case "is_partner": return one(of: ["yes", "no"])
    case "topics": return one(of: ["billing", "leaving", "{ all: [billing, leaving] }"])
    case "comment":
      return one(of: ["{ starts_with: uvw }", "{ has_word: and }", "{ contains: xyz }"])
    case "renews_on":
      return one(of: [
        "{ within: 30 days }", "{ within: 14 days }", "{ older_than: 2 weeks }",
        "{ older_than: 30 days }",
      ])
    default: return one(of: ["free", "team", "pro", "[free, team]", "[team, pro]"])
    }
  }

  private mutating func number(below limit: Int) -> String {
    let (low, high) = (random.number(below: limit), random.number(below: limit))
    return one(of: [
      "\(low)", "\(min(low, high))..\(max(low, high))", "at least \(low)", "at most \(low)",
      "more than \(low)", "less than \(low)",
    ])
  }
}
