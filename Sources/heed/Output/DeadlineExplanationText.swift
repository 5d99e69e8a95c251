import HeedCore
import HeedWorkspace

/// How due times came about, for people.
struct DeadlineExplanationText {
  let text: String

  init(_ results: [DeadlineExplainJob.Result], workspaceZone: TimeZoneRules) {
    text = results.map { Self.block($0, workspaceZone).joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  private static func block(
    _ result: DeadlineExplainJob.Result, _ workspaceZone: TimeZoneRules
  ) -> [String] {
    let explanation = result.explanation
    let zone = explanation.calendar.definition?.zone ?? workspaceZone
    let subject = (result.response.map { "\($0), " } ?? "") + "to \(result.kind.rawValue)"
    let calendar =
      explanation.within.clock == .wall
      ? "by the clock" : "on the calendar \(explanation.calendar.name)"
    let start = day(explanation.start, zone) + " " + clock(explanation.start, zone)
    var lines = [
      "\(subject): \(explanation.within.text) \(calendar), from \(start) (\(zone.identifier))"
    ]
    let cells = explanation.steps.flatMap { rows($0, explanation, zone) }
    lines += TextTable(rows: cells, alignment: [.left, .left, .left, .right]).lines
      .map { "  " + $0 }
    lines.append("due \(day(explanation.due, zone)) \(clock(explanation.due, zone))")
    if result.due != explanation.due {
      lines.append(
        "What holds is \(day(result.due, zone)) \(clock(result.due, zone)): rules or calendars "
          + "have changed since; 'heed log' shows when.")
    }
    if let hash = result.rulesHash {
      lines.append("By the rules of the day on which it was promised (\(hash.prefix(12))).")
    }
    return lines
  }

  /// A row for each date that the stretch touches, so that none is passed over.
  private static func rows(
    _ step: DeadlineExplanation.Step, _ explanation: DeadlineExplanation, _ zone: TimeZoneRules
  ) -> [[String]] {
    var rows: [[String]] = []
    var start = step.start
    while start < step.end {
      let date = zone.civil(at: start).date
      let midnight = zone.instant(ofMidnight: date.adding(days: 1))
      let end = midnight > start ? min(step.end, midnight) : step.end
      let isLast = end == step.end
      rows.append([
        day(start, zone),
        "\(clock(start, zone))-\(end == midnight ? "24:00" : clock(end, zone))",
        wording(step.kind), step.kind == .counts && isLast ? total(step, explanation) : "",
      ])
      start = end
    }
    return rows
  }

  private static func wording(_ kind: DeadlineExplanation.Step.Kind) -> String {
    switch kind {
    case .counts: "counts"
    case .closed(_, let name): name
    case .paused: "paused"
    }
  }

  private static func total(
    _ step: DeadlineExplanation.Step, _ explanation: DeadlineExplanation
  ) -> String {
    if explanation.within.clock == .working, explanation.within.unit == .day,
      explanation.calendar.definition != nil
    {
      return "day \(step.days)"
    }
    let isAll = step.end == explanation.due
    return "\(RemainingTime(step.total).text) \(isAll ? "in all" : "so far")"
  }

  private static func day(_ instant: Instant, _ zone: TimeZoneRules) -> String {
    let date = zone.civil(at: instant).date
    return "\(date.weekday.name.prefix(3).capitalized) \(date.iso8601)"
  }

  private static func clock(_ instant: Instant, _ zone: TimeZoneRules) -> String {
    zone.civil(at: instant).time.hoursAndMinutes
  }
}
