import HeedCore
import HeedLedger
import HeedWorkspace

/// A letter with all that a reviewer needs to decide: why it was written, then the letter itself.
struct ReviewText {
  let lines: [String]
  /// What is known beside the letter and the customer's words.
  let background: [String]

  var text: String { lines.joined(separator: "\n") }

  private static let width = 76

  /// - Parameters:
  ///   - reviewed: the letter.
  ///   - zone: the zone that times are shown in.
  ///   - now: from when the time that is left counts.
  init(_ reviewed: ReviewedLetter, zone: TimeZoneRules, now: Instant) {
    let head = Self.head(reviewed, zone, now)
    let (answer, facts) = (Self.answer(reviewed, zone), Self.facts(reviewed))
    let rule = Self.rule(reviewed)
    lines = Self.text([
      head, Self.warnings(reviewed), Self.customer(reviewed, answer) + facts, rule,
      Self.letter(reviewed),
    ])
    background = Self.text([head, WrappedText("\(answer).", width: Self.width).lines + facts, rule])
  }

  private static func text(_ parts: [[String]]) -> [String] {
    Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private static func head(
    _ reviewed: ReviewedLetter, _ zone: TimeZoneRules, _ now: Instant
  ) -> [String] {
    let letter = reviewed.letter
    var rows = [
      ["Response", "\(letter.response.id), from \(letter.response.source)"],
      ["Priority", letter.priority + (reviewed.owner.map { ", owner \($0)" } ?? "")],
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
    rows.append(["State", state(letter, zone) + news(reviewed.response, zone)])
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

  /// What came in about the letter since it left.
  private static func news(_ response: StoredResponse, _ zone: TimeZoneRules) -> String {
    response.events.compactMap { event in
      let time = zone.civil(at: Instant(seconds: event.at)).readable
      switch event.what {
      case .bounced: return "; it came back on \(time)"
      case .customerReplied: return "; the customer wrote back on \(time)"
      default: return nil
      }
    }.joined()
  }

  private static func warnings(_ reviewed: ReviewedLetter) -> [String] {
    let warnings = reviewed.item.warnings
    guard !warnings.isEmpty else { return [] }
    return ["Look twice:"]
      + warnings.flatMap { warning in
        let lines = WrappedText(warning, width: width - 4).lines
        return ["  - \(lines[0])"] + lines.dropFirst().map { "    \($0)" }
      }
  }

  private static func answer(_ reviewed: ReviewedLetter, _ zone: TimeZoneRules) -> String {
    let response = reviewed.response
    let answer = [
      response.survey, response.score.map { CaseLogText.figure($0) },
      response.band.map { "(\($0))" },
    ].compactMap(\.self).joined(separator: " ")
    let time = zone.civil(at: Instant(seconds: response.submittedAt)).readable
    let who = TextTable.shortened(reviewed.item.customer)
    return "\(who) answered \(answer.isEmpty ? "" : "\(answer) ")on \(time)"
  }

  private static func facts(_ reviewed: ReviewedLetter) -> [String] {
    let facts = reviewed.customerFacts.map { "\($0.name) \($0.value)" }
    return facts.isEmpty ? [] : WrappedText(facts.joined(separator: ", "), width: width).lines
  }

  private static func customer(_ reviewed: ReviewedLetter, _ answer: String) -> [String] {
    guard let comment = reviewed.comment else { return [answer + ", without a comment."] }
    return [answer + " and wrote:"]
      + WrappedText(comment, width: width - 4).lines.map { "  > \($0)" }
  }

  private static func rule(_ reviewed: ReviewedLetter) -> [String] {
    guard let rule = reviewed.rule else {
      return ["Why: the rule \"\(reviewed.letter.rule)\" asks for it."]
    }
    return ["Why: the rule \"\(rule.name)\" asks for it, as"]
      + rule.steps.flatMap { step in
        StyledText(TextTable.shortened(RuleText.wording(step.reason), to: 200)).lines(
          width: width, first: StyledText("  - "), others: StyledText("    ")
        ).map(\.plain)
      }
  }

  /// What the page says around the letter, which customers read too.
  private static func page(_ reviewed: ReviewedLetter) -> [String] {
    guard let page = reviewed.item.comparison, !(page.above + page.below).isEmpty else { return [] }
    let parts = [("above", page.above), ("below", page.below)].filter { !$0.1.isEmpty }
    return [""]
      + parts.flatMap { place, words in
        WrappedText("The page says \(place) the letter: \(words)", width: width).lines
      }
  }

  private static func letter(_ reviewed: ReviewedLetter) -> [String] {
    let content = reviewed.content
    var rows = [["From", content.from]]
    if let replyTo = content.replyTo, replyTo != content.from {
      rows.append(["Replies", replyTo])
    }
    rows += [["To", content.to], ["Subject", content.subject]]
    if !content.attachments.isEmpty {
      rows.append(["With it", content.attachments.joined(separator: ", ")])
    }
    let text = content.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var lines = text.flatMap { WrappedText(String($0), width: width).lines }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return TextTable(rows: rows, alignment: [.left, .left]).lines + [""]
      + lines.map { $0.isEmpty ? "" : "  \($0)" } + page(reviewed)
  }
}
