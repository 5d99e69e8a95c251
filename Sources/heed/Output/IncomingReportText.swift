import HeedWorkspace

/// What came of reading messages that came in, for people.
struct IncomingReportText {
  let text: String

  init(_ report: IncomingReport) {
    var blocks = [Self.counts(report)]
    blocks += IncomingReport.What.allCases.map { what in
      Self.block(what, report.items.filter { $0.what == what })
    }
    blocks.append(Self.strangers(report.strangers))
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
      ("Messages read", report.messages), ("  read before", report.readBefore),
      ("  automatic", report.automatic), ("  delivered", report.delivered),
    ]
    let rows = figures.enumerated().filter { $0.offset == 0 || $0.element.1 > 0 }
      .map { [$0.element.0, "\($0.element.1)"] }
    return TextTable(rows: rows, alignment: [.left, .right]).lines
  }

  private static func block(
    _ what: IncomingReport.What, _ items: [IncomingReport.Item]
  ) -> [String] {
    guard !items.isEmpty else { return [] }
    if what == .replied { return replies(items) }
    let rows = items.map { item in
      [
        "  " + item.letter.response.id, TextTable.shortened(item.letter.recipient, to: 40),
        TextTable.shortened(said(item), to: 70), consequences(item),
      ]
    }
    let table = TextTable(rows: rows, alignment: Array(repeating: .left, count: 4))
    let next =
      items.contains(where: \.isOwedAgain)
      ? ["  Reach them another way, then say so: heed resolve RESPONSE --only respond"] : []
    return [heading(what)] + table.lines + next
  }

  /// What customers wrote, to be read whole.
  private static func replies(_ items: [IncomingReport.Item]) -> [String] {
    guard !items.isEmpty else { return [] }
    let heads = TextTable(
      rows: items.map { item in
        [
          "  " + item.letter.response.id, TextTable.shortened(item.letter.recipient, to: 40),
          consequences(item),
        ]
      }, alignment: [.left, .left, .left]
    ).lines
    return [heading(.replied)]
      + zip(heads, items).flatMap { head, item in
        [head] + WrappedText(said(item), width: 74).lines.map { "    > \($0)" }
      }
  }

  private static func said(_ item: IncomingReport.Item) -> String {
    switch item.what {
    case .replied:
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

  private static func heading(_ what: IncomingReport.What) -> String {
    switch what {
    case .bounced: "Came back, and the address is not written to any more:"
    case .notDelivered: "Came back, for a reason that says nothing against the address:"
    case .delayed: "Still being tried by the mail system:"
    case .complained: "Complained of, and the address is not written to any more:"
    case .unsubscribed: "Want no more advertising, by the link in the letter:"
    case .replied: "Wrote back (who wants no more letters is entered with 'heed opt-out ADDRESS'):"
    }
  }

  private static func strangers(_ strangers: [IncomingReport.Stranger]) -> [String] {
    guard !strangers.isEmpty else { return [] }
    let rows = strangers.map { stranger in
      [
        "  " + TextTable.shortened(stranger.from ?? "(no sender)", to: 40),
        TextTable.shortened(stranger.subject ?? "(no subject)", to: 50),
        stranger.reason ?? wording(stranger.why),
      ]
    }
    return ["About no letter that heed has sent, or not understood:"]
      + TextTable(rows: rows, alignment: [.left, .left, .left]).lines
  }

  private static func wording(_ why: IncomingReport.Stranger.Why) -> String {
    switch why {
    case .noLetter: "about no letter"
    case .unclear: "a mail system's notice that is not understood"
    case .failed: "could not be entered"
    }
  }
}
