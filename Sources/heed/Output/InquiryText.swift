import HeedCore
import HeedWorkspace

/// Why one rule decides a response, or why not, and its conditions.
struct InquiryText {
  let lines: [String]

  init(_ inquiry: RuleInquiry, _ result: ExplainResult) {
    lines =
      Self.verdict(inquiry, result)
      + (inquiry.rule.map { ["", "Its conditions:"] + RuleText($0).lines } ?? [])
  }

  private static func verdict(_ inquiry: RuleInquiry, _ result: ExplainResult) -> [String] {
    let name = "'\(inquiry.name)'"
    switch inquiry.verdict {
    case .decides where inquiry.rule == nil: return ["\(name) decides: no rule matched."]
    case .decides: return ["\(name) decides: it is the first rule whose conditions hold."]
    case .adds: return ["\(name) adds to the decision: its conditions hold."]
    case .taken(let earlier):
      let rest = inquiry.rule == nil ? "" : "its conditions hold, but "
      return ["\(name) does not decide: \(rest)\(place(earlier)) comes first and matches."]
    case .fails(let steps, let earlier):
      let also = earlier.map { ["Besides, \(place($0)) comes first and matches."] } ?? []
      return ["\(name) does not match, because this does not hold:"]
        + steps.map { "  " + RuleText.wording($0) } + also
    }
  }

  private static func place(_ rule: Explanation.TriedRule) -> String {
    "'\(rule.name)' (\(rule.location.file):\(rule.location.line))"
  }
}
