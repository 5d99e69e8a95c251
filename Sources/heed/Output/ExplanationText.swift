import HeedCore
import HeedWorkspace

/// A decision as a tree, with a mark and what was seen for each condition.
struct ExplanationText {
  private(set) var text: String

  init(_ result: ExplainJob.Result) {
    var lines = Self.head(result) + ["", "Rules, in the order tried:"]
    for rule in result.explanation.rules { lines += Self.rule(rule) }
    if result.explanation.rules.last?.matched != true {
      lines.append("  [x] otherwise: no rule matched")
    }
    let also = result.explanation.also.filter(\.matched)
    if !also.isEmpty { lines += ["", "Also:"] + also.flatMap(Self.rule) }
    text = lines.joined(separator: "\n")
  }

  private static func head(_ result: ExplainJob.Result) -> [String] {
    let decision = result.decision
    var rows = [
      ["Response", result.id],
      ["Rule", decision.rule],
      ["Priority", result.priority],
      ["Owner", result.owner.map { "\($0.name.text(in: "en")) (\($0.id))" } ?? "-"],
      ["Letter", letter(result)],
    ]
    for promise in decision.promises {
      let name = promise.kind == .respond ? "Answer by" : "Solve by"
      let due = promise.due.rfc3339(offset: result.zone.offset(at: promise.due))
      rows.append([name, "\(due)  (calendar \(promise.calendar))"])
    }
    if !decision.tags.isEmpty { rows.append(["Tags", decision.tags.joined(separator: ", ")]) }
    if !decision.notify.isEmpty {
      rows.append(["To be told", decision.notify.joined(separator: ", ")])
    }
    if result.isKnown, !result.isByTodaysRules {
      rows.append(["Note", "decided by earlier rules; this is what today's rules say"])
    }
    return TextTable(rows: rows, alignment: [.left, .left]).lines + [""] + fields(result)
  }

  private static func letter(_ result: ExplainJob.Result) -> String {
    let template = result.decision.template.map { name in
      result.language.map { "\(name), in \($0)" } ?? name
    }
    let words = result.letter.replacing("_", with: " ")
    let state = result.isKnown ? words : "would be \(words)"
    let reason = result.letterReason.map { ": \($0)" } ?? ""
    return [template, state + reason].compactMap(\.self).joined(separator: "; ")
  }

  private static func fields(_ result: ExplainJob.Result) -> [String] {
    let rows = zip(result.schema.fields, result.response.values).compactMap { field, value in
      value == .missing
        ? nil
        : ["  " + field.name, TextTable.shortened(value.wording(in: result.zone), to: 100)]
    }
    let evidence = result.evidence.map { topic, words in
      let words = words.map { "\"\($0)\"" }.joined(separator: ", ")
      return ["    " + topic, "because of \(TextTable.shortened(words, to: 90))"]
    }
    return ["What the rules saw:"]
      + TextTable(rows: rows + evidence, alignment: [.left, .left]).lines
  }

  private static func rule(_ rule: Explanation.TriedRule) -> [String] {
    let place = "\(rule.location.file):\(rule.location.line)"
    return ["  [\(rule.matched ? "x" : " ")] \(rule.name)  (\(place))"]
      + rule.steps.flatMap { step($0, indent: "      ") }
  }

  private static func step(_ step: Explanation.Step, indent: String) -> [String] {
    switch step {
    case .test(let source, let holds, let seen):
      ["\(indent)\(mark(holds)) \(source)  (\(TextTable.shortened(seen, to: 80)))"]
    case .group(let name, let holds, let steps):
      ["\(indent)\(mark(holds)) \(name)"] + steps.flatMap { Self.step($0, indent: indent + "    ") }
    }
  }

  private static func mark(_ holds: Bool) -> String {
    holds ? "yes" : "no "
  }
}
