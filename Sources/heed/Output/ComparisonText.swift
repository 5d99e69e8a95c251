import HeedCore
import Markdown

/// A comparison as people read it.
struct ComparisonText {
  let text: String

  /// - Parameters:
  ///   - report: what was compared.
  ///   - width: in columns; nil where lines may be as long as they are.
  init(_ report: ComparisonReport, width: Int?) {
    let comparison = report.comparison
    let head = TextTable(
      rows: [
        ["Before", report.before.name], ["After", report.after.name],
        ["Over", report.input],
      ], alignment: [.left, .left]
    ).lines
    guard comparison.changed > 0 else {
      text = (head + ["", Self.nothing(report)]).joined(separator: "\n")
      return
    }
    let parts = [
      head, [Self.headline(comparison)], Self.movements(comparison), Self.letters(comparison),
      Self.work(comparison), Self.people(comparison, width), Self.next(comparison),
    ]
    text = parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  private static func nothing(_ report: ComparisonReport) -> String {
    if report.comparison.responses == 0 { return "There are no responses to compare." }
    let reason = report.before.hash == report.after.hash ? ": the rules are the same" : ""
    return "Nobody would be treated differently\(reason)."
  }

  private static func headline(_ comparison: Comparison) -> String {
    let share = Double(comparison.changed) / Double(comparison.responses) * 100
    let percent = share < 0.1 ? "less than 0.1" : "\((share * 10).rounded() / 10)"
    return "\(comparison.changed) would be treated differently (\(percent) %)."
  }

  private static func movements(_ comparison: Comparison) -> [String] {
    let rows = Movement.Aspect.allCases.flatMap { aspect in
      comparison.movements(aspect).enumerated().map { index, movement in
        [
          index == 0 ? aspect.title : "", aspect.name(movement.path.from), "->",
          aspect.name(movement.path.to), "\(movement.responses)",
        ]
      }
    }
    guard !rows.isEmpty else { return [] }
    return TextTable(
      header: ["", "Before", "", "After", "Responses"], rows: rows,
      alignment: [.left, .left, .left, .left, .right]
    ).lines
  }

  /// Letters, answers and tags that come or go.
  private static func letters(_ comparison: Comparison) -> [String] {
    var rows: [[String]] = []
    func add(_ name: String, _ count: Int, _ note: String = "") {
      if count > 0 { rows.append([name, "\(count)", note]) }
    }
    for (reason, count) in sorted(comparison.lettersGained) {
      add("Letters gained", count, "none before: \(reason)")
    }
    for (reason, count) in sorted(comparison.lettersLost) {
      add("Letters lost", count, "none after: \(reason)")
    }
    add("Answers due sooner", comparison.dueSooner)
    add("Answers due later", comparison.dueLater)
    for tag in comparison.tags {
      add("Tag gained", comparison.tagsGained[tag] ?? 0, tag)
      add("Tag lost", comparison.tagsLost[tag] ?? 0, tag)
    }
    return TextTable(rows: rows, alignment: [.left, .right, .left]).lines
  }

  private static func sorted(_ counts: [String: Int]) -> [(key: String, value: Int)] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
  }

  private static func work(_ comparison: Comparison) -> [String] {
    let rows = comparison.owners.map { owner in
      let (old, new) = (comparison.workBefore[owner], comparison.workAfter[owner])
      return [
        Movement.Aspect.owner.name(owner), "\(old?.letters ?? 0)", "\(new?.letters ?? 0)",
        hours(old?.minutes ?? 0), hours(new?.minutes ?? 0),
        change((new?.minutes ?? 0) - (old?.minutes ?? 0)),
      ]
    }
    guard !rows.isEmpty else { return [] }
    let table = TextTable(
      header: ["Owner", "Letters before", "after", "Hours before", "after", "Change"], rows: rows,
      alignment: [.left, .right, .right, .right, .right, .right])
    let all = comparison.owners.flatMap {
      [comparison.workBefore[$0], comparison.workAfter[$0]].compactMap(\.self)
    }
    let isUsual = all.allSatisfy { $0.minutes == $0.letters * TemplateSet.usualMinutes }
    let usual = "at \(TemplateSet.usualMinutes) minutes a letter"
    return table.lines + [
      isUsual
        ? "Hours are reckoned \(usual)."
        : "Hours are reckoned by the minutes that a letter's template gives, or else \(usual)."
    ]
  }

  private static func hours(_ minutes: Int) -> String {
    let tenths = (minutes + 3) / 6
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func change(_ minutes: Int) -> String {
    if minutes == 0 { return "" }
    return (minutes < 0 ? "-" : "+") + hours(abs(minutes))
  }

  private static func people(_ comparison: Comparison, _ width: Int?) -> [String] {
    Movement.Aspect.allCases.flatMap { aspect in
      comparison.movements(aspect).filter { !$0.sample.isEmpty }.flatMap { movement in
        let path = movement.path
        let title =
          "\(aspect.title) \(aspect.name(path.from)) -> \(aspect.name(path.to)), "
          + "\(movement.sample.count) of \(movement.responses):"
        return [title] + movement.sample.flatMap { person($0, width) }
      }
    }
  }

  /// What a customer wrote stands on a line of its own where it finds no room beside the rest.
  private static func person(_ person: ComparedPerson, _ width: Int?) -> [String] {
    let name = [person.name, person.company].compactMap(\.self).joined(separator: ", ")
    let score = [person.survey, person.score.map { Value.number($0).wording(in: .utc) }]
      .compactMap(\.self).joined(separator: " ")
    let comment = person.comment.map { "\"\(TextTable.shortened($0, to: 60))\"" } ?? ""
    let facts =
      "  "
      + [person.subject, TextTable.shortened(name, to: 40), score].map(\.onOneLine)
      .filter { !$0.isEmpty }.joined(separator: "  ")
    let answer = comment.isEmpty ? facts : "\(facts)  \(comment)"
    let isTooWide = width.map { DisplayWidth.columns(of: answer) > $0 } ?? false
    let rules =
      person.ruleBefore == person.ruleAfter
      ? person.ruleAfter : "\(person.ruleBefore) -> \(person.ruleAfter)"
    return (isTooWide ? [facts, "    \(comment)"] : [answer]) + ["    rule: \(rules)"]
  }

  private static func next(_ comparison: Comparison) -> [String] {
    let first = Movement.Aspect.allCases.lazy.flatMap { comparison.movements($0) }
      .compactMap(\.sample.first).first
    return first.map { ["See how the workspace decides one with  heed explain \($0.subject)"] }
      ?? []
  }
}
