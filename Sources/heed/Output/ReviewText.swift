import HeedCore
import HeedLedger
import HeedWorkspace

/// A letter with all that a reviewer needs to decide: why it was written, then the letter itself.
struct ReviewText {
  let lines: [String]

  var text: String { lines.joined(separator: "\n") }

  private static let width = 76

  /// - Parameters:
  ///   - reviewed: the letter.
  ///   - zone: the zone that times are shown in.
  ///   - now: from when the time that is left counts.
  init(_ reviewed: ReviewedLetter, zone: TimeZoneRules, now: Instant) {
    let parts = [
      Self.head(reviewed, zone, now), Self.warnings(reviewed),
      Self.customer(reviewed, zone), Self.rule(reviewed), Self.letter(reviewed),
    ]
    lines = Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private static func head(
    _ reviewed: ReviewedLetter, _ zone: TimeZoneRules, _ now: Instant
  ) -> [String] {
    let letter = reviewed.letter
    var rows = [
      ["Response", "\(letter.response.id), from \(letter.response.source)"],
      ["Priority", letter.priority + (letter.owner.map { ", owner \($0)" } ?? "")],
    ]
    if let due = reviewed.item.due {
      let left = due.seconds - now.seconds
      let standing =
        switch letter.dueState {
        case .met, .missed: "answered"
        case .cancelled: "cancelled"
        case .paused: "the clock stands still"
        default: left < 0 ? "\(RemainingTime(-left).text) late" : "\(RemainingTime(left).text) left"
        }
      rows.append(["Due", "\(zone.civil(at: due).readable) (\(zone.identifier)), \(standing)"])
    }
    rows.append(["State", state(letter, zone)])
    rows.append(["File", reviewed.item.path])
    return TextTable(rows: rows, alignment: [.left, .left]).lines
  }

  private static func state(_ letter: OutgoingLetter, _ zone: TimeZoneRules) -> String {
    guard let approval = letter.approval else { return letter.state.wording }
    func time(_ seconds: Int64) -> String { zone.civil(at: Instant(seconds: seconds)).readable }
    let until = letter.state == .approved ? ", until \(time(approval.expiresAt))" : ""
    return "\(letter.state.wording); approved by \(approval.actor ?? "its rule")"
      + " on \(time(approval.at))\(until)"
  }

  private static func warnings(_ reviewed: ReviewedLetter) -> [String] {
    let warnings = reviewed.item.warnings + reviewed.content.remarks
    guard !warnings.isEmpty else { return [] }
    return ["Look twice:"]
      + warnings.flatMap { warning in
        let lines = WrappedText(warning, width: width - 4).lines
        return ["  - \(lines[0])"] + lines.dropFirst().map { "    \($0)" }
      }
  }

  private static func customer(_ reviewed: ReviewedLetter, _ zone: TimeZoneRules) -> [String] {
    let response = reviewed.response
    let answer = [
      response.survey, response.score.map { CaseLogText.figure($0) },
      response.band.map { "(\($0))" },
    ].compactMap(\.self).joined(separator: " ")
    let time = zone.civil(at: Instant(seconds: response.submittedAt)).readable
    let who = TextTable.shortened(reviewed.item.customer)
    let head = "\(who) answered \(answer.isEmpty ? "" : "\(answer) ")on \(time)"
    guard let comment = reviewed.comment else { return [head + ", without a comment."] }
    return [head + " and wrote:"]
      + WrappedText(comment, width: width - 4).lines.map { "  > \($0)" }
  }

  private static func rule(_ reviewed: ReviewedLetter) -> [String] {
    guard let rule = reviewed.rule else {
      return ["Why: the rule \"\(reviewed.letter.rule)\" asks for it."]
    }
    return ["Why: the rule \"\(rule.name)\" asks for it, as"]
      + rule.steps.map { step in
        "  - " + TextTable.shortened(RuleText.wording(step), to: 100)
      }
  }

  private static func letter(_ reviewed: ReviewedLetter) -> [String] {
    let content = reviewed.content
    var rows = [["From", content.from], ["To", content.to], ["Subject", content.subject]]
    if !content.attachments.isEmpty {
      rows.append(["With it", content.attachments.joined(separator: ", ")])
    }
    let text = content.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var lines = text.flatMap { WrappedText(String($0), width: 96).lines }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return TextTable(rows: rows, alignment: [.left, .left]).lines + [""]
      + lines.map { $0.isEmpty ? "" : "  \($0)" }
  }
}
