import HeedCore
import HeedWorkspace

/// A decision as a tree, with a mark and what was seen for each condition.
struct ExplanationText {
  let text: String

  init(_ result: ExplainResult) {
    let parts = [
      Self.head(result), Self.record(result), Self.fields(result),
      result.inquiry.map { InquiryText($0, result).lines } ?? Self.rules(result),
    ]
    text = parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  private static func head(_ result: ExplainResult) -> [String] {
    let decision = result.decision
    var rows = [
      ["Response", result.id],
      ["Rule", decision.rule],
      ["Priority", result.priority],
      ["Owner", result.owner.map { "\($0.name.text(in: "en")) (\($0.id))" } ?? "-"],
      ["Letter", letter(result)],
    ]
    if let offer = decision.offer {
      rows.append(["Offer", result.record?.code.map { "\(offer), code \($0)" } ?? offer])
    }
    for promise in decision.promises {
      let name = promise.kind == .respond ? "Answer by" : "Solve by"
      let due = promise.due.rfc3339(offset: result.zone.offset(at: promise.due))
      rows.append([name, "\(due)  (calendar \(promise.calendar))"])
    }
    if !decision.tags.isEmpty { rows.append(["Tags", decision.tags.joined(separator: ", ")]) }
    if !decision.notify.isEmpty {
      rows.append(["To be told", decision.notify.joined(separator: ", ")])
    }
    return TextTable(rows: rows, alignment: [.left, .left]).lines
  }

  private static func letter(_ result: ExplainResult) -> String {
    let letter = result.letter
    let template = result.decision.template.map { name in
      letter.language.map { "\(name), in \($0)" } ?? name
    }
    let words = letter.outcome.replacing("_", with: " ")
    let state =
      switch (letter.isFact, words) {
      case (true, _): words
      case (false, "not written"): "would not be written"
      case (false, _): "would be \(words)"
      }
    let reason = letter.reason.map { ": \($0)" } ?? ""
    return [template, state + reason].compactMap(\.self).joined(separator: "; ")
  }

  /// When and by which rules it was decided, and what today's rules would make of it.
  private static func record(_ result: ExplainResult) -> [String] {
    guard let record = result.record else { return [] }
    let time = result.zone.civil(at: record.decidedAt).readable
    var rows = [
      ["Decided", "in run \(record.run) of \(time), by rules \(record.rulesHash.prefix(12))"]
    ]
    if record.isUnreadable {
      rows.append(["Shown", "today's rules: this version of heed can't read those of that day"])
    } else if !record.showsRulesOfTheDay {
      rows.append(["Shown", "what today's rules would do"])
    }
    var changes: [[String]] = []
    switch record.today {
    case .sameRules: rows.append(["Today", "the rules are the same"])
    case .sameDecision: rows.append(["Today", "the rules have changed, this decision has not"])
    case .differs(let list):
      let hint = record.showsRulesOfTheDay ? "; --today shows how" : ""
      rows.append(["Today", "the rules have changed and would decide differently\(hint):"])
      changes = list.map { ["  " + $0.part, $0.then ?? "none", "->", $0.today ?? "none"] }
    }
    return TextTable(rows: rows, alignment: [.left, .left]).lines
      + TextTable(rows: changes, alignment: [.left, .left, .left, .left]).lines
  }

  private static func fields(_ result: ExplainResult) -> [String] {
    let rows = zip(result.schema.fields, result.response.values).compactMap { field, value in
      value == .missing
        ? nil
        : ["  " + field.name, TextTable.shortened(value.wording(in: result.zone), to: 100)]
    }
    return ["What the rules saw:"]
      + TextTable(rows: rows + EvidenceText(result).rows, alignment: [.left, .left]).lines
  }

  private static func rules(_ result: ExplainResult) -> [String] {
    var lines = ["Rules, in the order tried:"]
    lines += result.explanation.rules.flatMap { RuleText($0).lines }
    if result.explanation.rules.last?.matched != true {
      lines.append("  [x] otherwise: no rule matched")
    }
    let also = result.explanation.also.filter(\.matched)
    if !also.isEmpty { lines += ["", "Also:"] + also.flatMap { RuleText($0).lines } }
    return lines
  }
}
