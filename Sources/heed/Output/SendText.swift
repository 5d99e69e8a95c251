import HeedCore
import HeedLedger
import HeedWorkspace

/// What came of letters that were to be sent, for people.
struct SendText {
  let text: String

  /// - Parameters:
  ///   - outcome: what came of them.
  ///   - zone: the zone that times are shown in.
  ///   - width: in columns; nil where lines may be as long as they are.
  init(_ outcome: SendOutcome, zone: TimeZoneRules, width: Int?) {
    let report = outcome.report
    var blocks: [[String]] = [Self.head(outcome)]
    if case .plan = outcome.kind { blocks.append(Self.list(report, zone, width)) }
    blocks.append(Self.notes(report, zone, width))
    blocks.append(Self.unknown(outcome.unknown))
    if report.untouched > 0 { blocks.append(["Left for later  \(report.untouched)"]) }
    if case .plan(_, let command) = outcome.kind, report.count(of: .ready) > 0 {
      blocks.append(["Nothing was sent. To send: \(command)"])
    }
    text = blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  private static func head(_ outcome: SendOutcome) -> [String] {
    let report = outcome.report
    switch outcome.kind {
    case .plan(let address, _):
      let count = report.count(of: .ready)
      if count == 0 { return ["No letter is to be sent."] }
      return [
        "To be sent" + (address.map { ", as copies to \($0) and to nobody else" } ?? "")
          + "  \(count)"
      ]
    case .copies(let address):
      guard report.items.count + report.untouched > 0 else {
        return ["No letter is to be sent, so there are no copies."]
      }
      return [
        "Copies sent to \(address)  \(report.count(of: .sent))",
        "The letters still wait to be sent.",
      ]
    case .sent:
      let counts = [SendReport.Kind.sent, .postponed, .failed, .unknown].compactMap { kind in
        let count = report.count(of: kind)
        return count == 0 && kind != .sent ? nil : [wording(kind), String(count)]
      }
      return TextTable(rows: counts, alignment: [.left, .right]).lines
    }
  }

  private static func wording(_ kind: SendReport.Kind) -> String {
    switch kind {
    case .ready: "To be sent"
    case .sent: "Sent"
    case .postponed: "Later, as the server wishes"
    case .failed: "Refused by the server"
    case .unknown: "Nobody knows whether they were sent"
    case .void: "Back to review"
    case .later: "Later"
    case .unfit: "Back to review"
    }
  }

  private static let nobody = "(nobody needed)"

  /// The letters that are to be sent.
  private static func list(
    _ report: SendReport, _ zone: TimeZoneRules, _ width: Int?
  ) -> [String] {
    let rows = report.items.filter { $0.fate.kind == .ready }.map { item in
      [
        item.letter.priority,
        item.letter.due.map { zone.civil(at: Instant(seconds: $0)).readable } ?? "-",
        item.letter.response.id, TextTable.shortened(item.letter.recipient, to: 40),
        item.letter.template ?? "-", item.letter.approval?.actor ?? nobody,
      ]
    }
    guard !rows.isEmpty else { return [] }
    let table = TextTable(
      header: ["Priority", "Due (\(zone.identifier))", "Response", "To", "Letter", "Approved by"],
      rows: rows, alignment: Array(repeating: .left, count: 6))
    let fitted = FittedTable(
      table, width: width, ids: 2,
      steps: [
        .reword(1, title: "Due", TimeTexts.withoutYear), .reword(0, title: "Prio") { $0 },
        .reword(5, title: "By") { $0 == nobody ? "nobody" : $0 }, .cut(3, to: 24),
        .cut(4, to: 12), .cut(5, to: 8), .cut(3, to: 18), .leaveOut(4), .leaveOut(5),
        .cut(3, to: 8),
      ])
    return fitted.lines + (fitted.remark.map { ["", $0] } ?? [])
  }

  /// A line for each letter with which something is to be told.
  private static func notes(
    _ report: SendReport, _ zone: TimeZoneRules, _ width: Int?
  ) -> [String] {
    let rows = report.items.compactMap { item -> [String]? in
      guard let note = item.fate.note(zone) else { return nil }
      return [wording(item.fate.kind), item.letter.response.id, note]
    }
    return FittedTable(
      TextTable(rows: rows, alignment: [.left, .left, .left]), width: width, ids: 1,
      steps: [.fill(2, to: 30), .fill(0, to: 12), .fill(2, to: 16)]
    ).lines
  }

  private static func unknown(_ letters: [OutgoingLetter]) -> [String] {
    guard !letters.isEmpty else { return [] }
    return ["Nobody knows whether these letters were sent; they are not sent again by themselves:"]
      + TextTable(
        rows: letters.map { ["  " + $0.response.id, $0.recipient] },
        alignment: [.left, .left]
      ).lines
      + ["Look into the server's log, then: heed send resolve ID --sent, or --again"]
  }
}

extension SendReport.Fate {
  /// What a person should know about it.
  func note(_ zone: TimeZoneRules) -> String? {
    guard ![.ready, .sent, .unknown].contains(kind), let reason else { return nil }
    return reason + (help.map { "; \($0)" } ?? "")
      + (until.map { ", until \(zone.civil(at: $0).readable)" } ?? "")
  }
}
