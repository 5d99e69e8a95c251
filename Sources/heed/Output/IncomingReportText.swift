import HeedCore
import HeedWorkspace

/// What came of reading messages that came in, for people.
struct IncomingReportText {
  let text: String

  /// - Parameters:
  ///   - report: what was read.
  ///   - width: in columns; nil where lines may be as long as they are.
  init(_ report: IncomingReport, width: Int?) {
    var blocks = [Self.counts(report)]
    blocks += IncomingReport.What.allCases.map { what in
      Self.block(what, report.items.filter { $0.what == what }, width)
    }
    blocks.append(Self.failed(report.failed, width))
    blocks.append(Self.strangers(report, width))
    if !report.tooLarge.isEmpty {
      blocks.append(["Too large to be read:"] + report.tooLarge.map { "  \($0)" })
    }
    if !report.unreadable.isEmpty {
      blocks.append(
        ["Could not be read:"] + report.unreadable.map { "  \($0.message); \($0.help)" })
    }
    text = blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  private static func counts(_ report: IncomingReport) -> [String] {
    let figures = [
      ("Messages read", report.messages), ("  entered before", report.readBefore),
      ("  automatic", report.automatic), ("  delivered", report.delivered),
    ]
    let rows = figures.enumerated().filter { $0.offset == 0 || $0.element.1 > 0 }
      .map { [$0.element.0, "\($0.element.1)"] }
    return TextTable(rows: rows, alignment: [.left, .right]).lines
  }

  private static func block(
    _ what: IncomingReport.What, _ items: [IncomingReport.Item], _ width: Int?
  ) -> [String] {
    guard !items.isEmpty else { return [] }
    switch what {
    case .replied, .likelyAutomatic, .fromOurselves: return words(what, items, width)
    case .bounced, .notDelivered, .delayed, .complained, .unsubscribed: break
    }
    let rows = items.map { item in
      [
        item.letter.response.id, TextTable.shortened(item.letter.recipient, to: 40),
        width == nil ? TextTable.shortened(said(item), to: 70) : said(item), consequences(item),
      ]
    }
    let table = FittedTable(
      TextTable(rows: rows, alignment: Array(repeating: .left, count: 4)),
      width: width.map { $0 - 2 }, ids: 0,
      steps: [.fill(2, to: 30), .cut(1, to: 20), .fill(3, to: 16), .fill(2, to: 16)])
    let next =
      items.contains(where: \.isOwedAgain)
      ? ["  Reach them another way, then say so: heed resolve RESPONSE --only respond"] : []
    return [heading(what)] + table.lines.map { "  \($0)" }
      + items.flatMap { refusals($0, width) } + next
  }

  /// What people wrote, to be read whole.
  private static func words(
    _ what: IncomingReport.What, _ items: [IncomingReport.Item], _ width: Int?
  ) -> [String] {
    let heads = TextTable(
      rows: items.map { item in
        [
          "  " + item.letter.response.id, TextTable.shortened(writer(item), to: 40),
          consequences(item),
        ]
      }, alignment: [.left, .left, .left]
    ).lines
    return [heading(what)]
      + zip(heads, items).flatMap { head, item in
        [head] + WrappedText(said(item), width: 74).lines.map { "    > \($0)" }
          + refusals(item, width)
      }
  }

  /// Who is meant by a reply: the customer, whichever address it comes from.
  private static func writer(_ item: IncomingReport.Item) -> String {
    item.what == .replied ? item.letter.recipient : item.from ?? "(no sender)"
  }

  private static func said(_ item: IncomingReport.Item) -> String {
    switch item.what {
    case .replied, .likelyAutomatic, .fromOurselves:
      [item.subject, item.text].compactMap(\.self).joined(separator: ": ")
    case .bounced, .notDelivered, .delayed, .complained, .unsubscribed:
      [item.status, item.text].compactMap(\.self).joined(separator: " ")
    }
  }

  private static func consequences(_ item: IncomingReport.Item) -> String {
    var parts: [String] = []
    if item.isOwedAgain { parts.append("the answer is owed again") }
    if item.isRunningAgain { parts.append("its clock runs again") }
    if !item.cancelled.isEmpty {
      let ids = item.cancelled.map(\.response.id).joined(separator: ", ")
      parts.append("cancelled the letter to \(ids)")
    }
    return parts.joined(separator: "; ")
  }

  /// Which clocks should have changed and have not, and what to do then.
  private static func refusals(_ item: IncomingReport.Item, _ width: Int?) -> [String] {
    guard !item.refusedClocks.isEmpty else { return [] }
    let id = item.letter.response.id
    let command = item.what == .replied ? "heed resume \(id)" : "heed reopen \(id) --only respond"
    let text =
      "the clock stays as it was: \(item.refusedClocks.joined(separator: "; ")); put that right, "
      + "then: \(command)"
    return hanging("    \(text)", width)
  }

  private static func hanging(_ line: String, _ width: Int?) -> [String] {
    width.map { HangingLine(line, width: $0).lines } ?? [line]
  }

  private static func heading(_ what: IncomingReport.What) -> String {
    switch what {
    case .bounced: "Came back, and the address is not written to any more:"
    case .notDelivered: "Came back, for a reason that says nothing against the address:"
    case .delayed: "Still being tried by the mail system:"
    case .complained: "Complained of, and the address is not written to any more:"
    case .unsubscribed: "Want no more advertising, by the link in the letter:"
    case .replied: "Wrote back (who wants no more letters is entered with 'heed opt-out ADDRESS'):"
    case .likelyAutomatic: "Look automatic, so nothing was changed (see whether a person wrote):"
    case .fromOurselves: "From ourselves, so nothing was changed:"
    }
  }

  private static func failed(
    _ messages: [IncomingReport.Failed], _ width: Int?
  ) -> [String] {
    guard !messages.isEmpty else { return [] }
    return ["Could not be entered:"]
      + messages.flatMap { message in
        ["  " + head(message.from, message.subject).joined(separator: "  ")]
          + hanging("    \(message.reason)", width)
      }
  }

  private static func strangers(_ report: IncomingReport, _ width: Int?) -> [String] {
    guard !report.strangers.isEmpty else { return [] }
    let rows = report.strangers.map { head($0.from, $0.subject) + [wording($0.why)] }
    let more = report.moreStrangers > 0 ? ["  and \(report.moreStrangers) more"] : []
    return ["About no letter that heed has sent, or not understood:"]
      + FittedTable(
        TextTable(rows: rows, alignment: [.left, .left, .left]), width: width.map { $0 - 2 },
        steps: [.cut(1, to: 30), .cut(0, to: 28), .fill(2, to: 16)]
      ).lines.map { "  \($0)" } + more
  }

  /// What tells a message from others, for people.
  private static func head(_ sender: String?, _ subject: String?) -> [String] {
    [
      TextTable.shortened(sender ?? "(no sender)", to: 40),
      TextTable.shortened(subject ?? "(no subject)", to: 50),
    ]
  }

  private static func wording(_ why: IncomingReport.Stranger.Why) -> String {
    switch why {
    case .noLetter: "about no letter"
    case .unclear: "a mail system's notice that is not understood"
    }
  }
}
