import HeedCore
import HeedWorkspace

/// A run's summary as people read it.
struct RunSummaryText {
  let text: String

  /// - Parameters:
  ///   - summary: the figures.
  ///   - zone: the zone that times are shown in.
  ///   - isDryRun: whether nothing was written.
  init(_ summary: RunSummary, zone: TimeZoneRules, isDryRun: Bool) {
    var lines = [Self.headline(summary, isDryRun: isDryRun)]
    if !summary.isOfHeldOnly { lines += [""] + Self.responses(summary) }
    if summary.corrected > 0 { lines += [""] + CorrectedResponsesText(summary).lines }
    if summary.new > 0 {
      lines += [""] + Self.priorities(summary, zone) + [""] + Self.letters(summary)
      if summary.withdrawn > 0 { lines.append(Self.withdrawn(summary)) }
      if !summary.skipped.isEmpty { lines += [""] + Self.skipped(summary) }
      if !summary.unknownOwners.isEmpty { lines += [""] + Self.unknownOwners(summary) }
    }
    lines += Self.heldBefore(summary)
    lines += Self.offers(summary, isDryRun: isDryRun)
    let next = Self.next(summary, isDryRun: isDryRun)
    if !next.isEmpty { lines += [""] + next }
    text = lines.joined(separator: "\n")
  }

  private static func headline(_ summary: RunSummary, isDryRun: Bool) -> String {
    if isDryRun { return "Dry run: nothing was written." }
    if summary.isOfHeldOnly { return "Letters that were held were tried again." }
    guard summary.new > 0 else { return "Nothing new: \(nothingNew(summary))." }
    let continued = summary.isContinued ? ", continued after an interruption" : ""
    return "Run \(summary.run)\(continued), \(TextTable.seconds(summary.seconds))"
  }

  private static func nothingNew(_ summary: RunSummary) -> String {
    if summary.read == 0 { return "there are no responses in it" }
    if summary.alreadyKnown == 0 { return "no row can be used" }
    return summary.rejected == 0
      ? "every response is known already" : "every response that can be used is known already"
  }

  private static func responses(_ summary: RunSummary) -> [String] {
    figures([
      ("Responses read", summary.read, [:]),
      (
        "  new", summary.new,
        summary.corrected > 0 ? ["known before, with another answer": summary.corrected] : [:]
      ),
      ("  already known", summary.alreadyKnown, [:]),
      ("  rejected", summary.rejected, summary.rejectionReasons),
    ])
  }

  /// What became of letters that earlier runs held.
  private static func heldBefore(_ summary: RunSummary) -> [String] {
    guard summary.takenUp > 0 || summary.isOfHeldOnly else { return [] }
    return [""]
      + figures([
        ("Held before, written now", summary.takenUp, [:]),
        ("Still held", summary.stillHeld, [:]),
      ])
  }

  private static func withdrawn(_ summary: RunSummary) -> String {
    "\(summary.withdrawn) of earlier runs withdrawn, as the customers have answered again; see "
      + "outbox/withdrawn/"
  }

  /// The offers that codes were given of, and those that have few left.
  private static func offers(_ summary: RunSummary, isDryRun: Bool) -> [String] {
    let told = summary.offers.filter { $0.given > 0 || $0.isLow && summary.new > 0 }
    guard !told.isEmpty else { return [] }
    return [""]
      + told.map { stock in
        let given = isDryRun ? "would be given" : "given"
        let line = "Codes of \(stock.offer): \(stock.given) \(given), \(stock.left) left"
        return stock.isLow ? "\(line); add some to \(stock.file)" : line
      }
  }

  private static func letters(_ summary: RunSummary) -> [String] {
    figures([
      ("Letters drafted", summary.drafted, otherLanguages(summary)),
      ("Letters held", summary.held, summary.holdReasons),
      ("No letter", summary.notWritten.values.reduce(0, +), summary.notWritten),
    ])
  }

  /// More responses than these are not named after a reason.
  private static let mostNamed = 5

  /// Whom a person has to answer, as a rule wants no letter for them.
  private static func skipped(_ summary: RunSummary) -> [String] {
    ["For a person to answer, without a letter:"]
      + summary.skipped.sorted { $0.key < $1.key }.flatMap { reason, responses in
        let named = responses.prefix(mostNamed).map(\.id).joined(separator: ", ")
        let rest = (summary.notWritten[reason] ?? 0) - mostNamed
        let text = "\(reason): \(named)\(rest > 0 ? " and \(rest) more" : "")"
        return StyledText(text.onOneLine).lines(
          width: 79, first: StyledText("  "), others: StyledText("    ")
        ).map(\.plain)
      }
  }

  /// Whom the exports name as owners and rules/people.yml does not know, the commonest first.
  private static func unknownOwners(_ summary: RunSummary) -> [String] {
    ["Named as owners, and not in rules/people.yml; somebody else has their cases:"]
      + reasons(Dictionary(summary.unknownOwners.map { ($0.onOneLine, $1) }, uniquingKeysWith: +))
  }

  /// Letters that are not in the customer's language.
  private static func otherLanguages(_ summary: RunSummary) -> [String: Int] {
    Dictionary(
      summary.otherLanguages.map { pair, count in
        ("in \(pair.written), as there is no such letter in \(pair.wanted)", count)
      }, uniquingKeysWith: +)
  }

  private static func priorities(_ summary: RunSummary, _ zone: TimeZoneRules) -> [String] {
    let rows = summary.byPriority.filter { $0.responses > 0 }.map {
      [
        $0.priority, "\($0.responses)", "\($0.letters)",
        $0.firstDue.map { zone.civil(at: $0).readable } ?? "-",
      ]
    }
    return TextTable(
      header: ["Priority", "Responses", "Letters", "First answer due (\(zone.identifier))"],
      rows: rows,
      alignment: [.left, .right, .right, .left]
    ).lines
  }

  /// Figures under each other, each with its reasons below it.
  private static func figures(
    _ figures: [(name: String, count: Int, reasons: [String: Int])]
  ) -> [String] {
    let lines = TextTable(
      rows: figures.map { [$0.name, "\($0.count)"] }, alignment: [.left, .right]
    ).lines
    return zip(lines, figures).flatMap { [$0] + reasons($1.reasons) }
  }

  /// More lines of reasons than these are not shown below a figure.
  private static let mostReasons = 15

  /// The commonest reasons, one a line.
  private static func reasons(_ counts: [String: Int]) -> [String] {
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let shown = sorted.count <= mostReasons ? sorted.count : mostReasons - 1
    var rows = sorted.prefix(shown).map { ["    ", "\($0.value)", $0.key] }
    let rest = sorted.dropFirst(shown).reduce(0) { $0 + $1.value }
    if rest > 0 { rows.append(["    ", "\(rest)", "for other reasons; --format json names them"]) }
    return TextTable(rows: rows, alignment: [.left, .right, .left]).lines
  }

  private static func next(_ summary: RunSummary, isDryRun: Bool) -> [String] {
    var rows: [[String]] = []
    let folders = (summary.reviewFolder.map { [$0] } ?? []) + summary.takenUpFolders
    for folder in folders { rows.append(["Read the letters in", folder + "/"]) }
    if !folders.isEmpty {
      rows.append(["Say yes or no with", "heed review next"])
    }
    if let folder = summary.heldFolder {
      rows.append(["See why letters are held in", folder + "/"])
    }
    for file in summary.rejectedRows { rows.append(["Correct the rejected rows in", file]) }
    if !isDryRun, summary.new > 0 { rows.append(["See what is due with", "heed deadlines"]) }
    return TextTable(rows: rows, alignment: [.left, .left]).lines
  }
}
