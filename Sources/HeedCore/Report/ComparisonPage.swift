/// A comparison as one page of HTML: no scripts, nothing loaded from elsewhere.
package struct ComparisonPage {
  package let html: String

  package init(_ report: ComparisonReport) {
    let comparison = report.comparison
    let body = [
      Self.head(report), Self.figures(comparison),
      Movement.Aspect.allCases.map { Self.section($0, report) }.joined(),
      Self.lists(comparison), Self.work(comparison), Self.foot(report),
    ].joined(separator: "\n")
    html = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(Self.headline(comparison).html)</title>
      <style>
      \(PageStyle.css)
      </style>
      </head>
      <body>
      \(body)
      </body>
      </html>

      """
  }

  private static func headline(_ comparison: Comparison) -> String {
    switch comparison.changed {
    case 0: "Nobody would be treated differently"
    case 1: "1 of \(comparison.responses) would be treated differently"
    default: "\(comparison.changed) of \(comparison.responses) would be treated differently"
    }
  }

  private static func head(_ report: ComparisonReport) -> String {
    let rows = [
      ("Before", report.before.name), ("After", report.after.name), ("Over", report.input),
    ]
    let list = rows.map { "<dt>\($0)</dt><dd>\($1.html)</dd>" }.joined()
    return "<h1>\(headline(report.comparison).html)</h1>\n<dl class=\"sides\">\(list)</dl>"
  }

  private static func figures(_ comparison: Comparison) -> String {
    guard comparison.changed > 0 else { return "" }
    let hours = { (work: [String?: Work]) in work.values.reduce(0) { $0 + $1.hours }.tenths }
    let figures = [
      ("\(comparison.lettersGainedInAll)", "letters gained"),
      ("\(comparison.lettersLostInAll)", "letters lost"),
      ("\(comparison.dueSooner)", "answers due sooner"),
      ("\(comparison.dueLater)", "answers due later"),
      ("\(hours(comparison.workBefore)) → \(hours(comparison.workAfter))", "hours of work"),
    ]
    let items = figures.map { "<li><b>\($0)</b>\($1)</li>" }.joined(separator: "\n")
    return "<ul class=\"figures\">\n\(items)\n</ul>"
  }

  private static func work(_ comparison: Comparison) -> String {
    let rows = comparison.owners.map { owner in
      let (old, new) = (comparison.workBefore[owner], comparison.workAfter[owner])
      return HTMLTable.Row(
        [
          Movement.Aspect.owner.name(owner), "\(old?.letters ?? 0)", "\(new?.letters ?? 0)",
          (old?.hours ?? 0).tenths, (new?.hours ?? 0).tenths,
        ])
    }
    guard !rows.isEmpty else { return "" }
    let table = HTMLTable(
      header: ["Owner", "Letters before", "after", "Hours before", "after"], rows: rows,
      numbersFrom: 1)
    return "<h2>Work by owner</h2>\n\(table.html)\n"
      + "<p class=\"quiet\">Letters times the minutes that each template gives for itself.</p>"
  }

  private static func foot(_ report: ComparisonReport) -> String {
    """
    <footer>
    <p>Letters are counted as the rules and the addresses have them; limits for each person and run \
    depend on when runs take place and are left aside.</p>
    <p>Rules before: <code>\(report.before.hash.html)</code><br>
    Rules after: <code>\(report.after.hash.html)</code></p>
    </footer>
    """
  }
}

// Who moves.
extension ComparisonPage {
  private static func section(_ aspect: Movement.Aspect, _ report: ComparisonReport) -> String {
    let movements = report.comparison.movements(aspect)
    guard !movements.isEmpty else { return "" }
    let flows = report.comparison.flows(aspect)
    let touched = Set(movements.flatMap { [$0.path.from, $0.path.to] })
    let shown = flows.filter { touched.contains($0.path.from) }
    let others = flows.filter { !touched.contains($0.path.from) }.reduce(0) { $0 + $1.responses }
    let layout = FlowLayout(
      shown.map {
        FlowLayout.Flow(
          from: aspect.name($0.path.from), to: aspect.name($0.path.to), count: $0.responses)
      }, order: order(aspect, shown, report))
    let picture = FlowPicture(layout, title: "From which \(aspect.rawValue) to which")
    let note =
      others > 0
      ? "<p class=\"quiet\">\(others) more stay where nobody comes or goes.</p>\n" : ""
    return "<h2>\(aspect.title)</h2>\n\(picture.svg)\n\(note)"
      + movements.map { people($0) }.joined(separator: "\n") + "\n"
  }

  /// Priorities by urgency, the others by size.
  private static func order(
    _ aspect: Movement.Aspect, _ flows: [Movement], _ report: ComparisonReport
  ) -> [String] {
    if aspect == .priority { return report.priorities }
    var sizes: [String: Int] = [:]
    for flow in flows {
      for end in [flow.path.from, flow.path.to] {
        sizes[aspect.name(end), default: 0] += flow.responses
      }
    }
    return sizes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  private static func people(_ movement: Movement) -> String {
    let (aspect, path) = (movement.path.aspect, movement.path)
    let title = "\(aspect.name(path.from)) → \(aspect.name(path.to))"
    let count = "\(movement.responses) \(movement.responses == 1 ? "response" : "responses")"
    let list = movement.sample.map(person).joined(separator: "\n")
    return "<h3>\(title.html) <span class=\"count\">\(count)</span></h3>\n"
      + (list.isEmpty ? "" : "<ul class=\"people\">\n\(list)\n</ul>")
  }

  private static func person(_ person: ComparedPerson) -> String {
    let name = [person.name, person.company].compactMap(\.self).joined(separator: ", ")
    let score = [person.survey, person.score.map { $0.tenths }].compactMap(\.self)
      .joined(separator: " ")
    let head = [name.isEmpty ? "somebody" : name, score].filter { !$0.isEmpty }
    let comment = person.comment.map {
      "<blockquote dir=\"auto\">\($0.shortened(to: 240).html)</blockquote>"
    }
    let rules =
      person.ruleBefore == person.ruleAfter
      ? "by “\(person.ruleAfter)” before and after"
      : "by “\(person.ruleBefore)” before, “\(person.ruleAfter)” after"
    return "<li><bdi>\(head.joined(separator: " · ").html)</bdi>\(comment ?? "")"
      + "<p class=\"quiet\">\(rules.html); <code>heed explain \(person.subject.html)</code></p></li>"
  }
}

// Letters and tags that come or go.
extension ComparisonPage {
  private static func lists(_ comparison: Comparison) -> String {
    var rows: [HTMLTable.Row] = []
    func add(_ name: String, _ counts: [String: Int], _ prefix: String = "") {
      for (key, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
        rows.append(HTMLTable.Row([name, "\(count)", prefix + key]))
      }
    }
    add("Letters gained", comparison.lettersGained, "none before: ")
    add("Letters lost", comparison.lettersLost, "none after: ")
    add("Tag gained", comparison.tagsGained)
    add("Tag lost", comparison.tagsLost)
    guard !rows.isEmpty else { return "" }
    let table = HTMLTable(header: ["", "Responses", ""], rows: rows, numbersFrom: 1, numbersTo: 1)
    return "<h2>Letters and tags</h2>\n\(table.html)"
  }
}
