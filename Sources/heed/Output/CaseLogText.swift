import HeedCore
import HeedLedger
import HeedWorkspace

/// The audit trail of a case, for people.
struct CaseLogText {
  let text: String

  init(_ log: CaseLog, zone: TimeZoneRules) {
    let response = log.response
    let about = [
      response.customerName ?? response.customer,
      response.survey.map { survey in
        [survey, response.score.map(Self.figure), response.band.map { "(\($0))" }]
          .compactMap(\.self).joined(separator: " ")
      },
      log.priority, log.owner.map { "owner \($0)" },
    ].compactMap(\.self).joined(separator: ", ")
    let rows = log.lines.map { line in
      [
        zone.civil(at: line.at).readable + (line.isAfterLaterTime ? " *" : ""),
        line.actor ?? "heed",
        Self.wording(line, zone) + (line.reason.map { ": \($0)" } ?? ""),
      ]
    }
    let table = TextTable(
      header: ["When (\(zone.identifier))", "Who", "What"], rows: rows,
      alignment: [.left, .left, .left])
    var lines = ["\(response.identity.id): \(about)", ""] + table.lines
    if log.lines.contains(where: \.isAfterLaterTime) { lines += ["", Self.remark] }
    text = lines.joined(separator: "\n")
  }

  private static let remark = """
    * entered after what stands above it, although its time is earlier: the clock was set back, or a \
    command was told another time with --now
    """

  private static func wording(_ line: CaseLog.Line, _ zone: TimeZoneRules) -> String {
    let due = line.due.map { ", due \(zone.civil(at: $0).readable)" } ?? ""
    let kind = line.deadline.map { "to \($0.rawValue)" } ?? ""
    let detail = line.detail ?? ""
    switch line.what {
    case .submitted: return "the customer answered the survey"
    case .decided: return "decided by the rule \"\(detail)\""
    case .promised: return "promised \(kind)\(detail.isEmpty ? "" : " within \(detail)")\(due)"
    case .overdue: return "overdue \(kind)"
    case .event(.approved) where line.actor == nil:
      return "approved the letter, as its rule wants nobody to read it"
    case .event(let what):
      return wording(what, kind: kind, detail: detail, due: due, state: line.state)
    }
  }

  private static func wording(
    _ what: CaseEvent.What, kind: String, detail: String, due: String, state: Deadline.State?
  ) -> String {
    let outcome = state == .missed ? "too late" : "in time"
    switch what {
    case .answered where detail.hasSuffix(".eml"):
      return "answered, \(outcome): by the letter \(detail)"
    case .answered where !detail.isEmpty:
      return "answered, \(outcome), with the answer to \(detail)"
    case .answered: return "answered, \(outcome)"
    case .resolved: return "resolved, \(outcome)"
    case .cancelled: return "cancelled the promise \(kind)"
    case .paused: return "paused the clock \(kind)"
    case .resumed: return "let the clock \(kind) run again\(due)"
    case .reopened: return "reopened \(kind) (\(detail))\(due)"
    case .assigned: return "assigned to \(detail)"
    case .prioritised: return "gave it the priority \(detail)"
    case .promised: return "promised \(kind) within \(detail)\(due)"
    case .recounted: return "worked out anew \(kind)\(recount(detail))\(due)"
    case .noted: return "noted"
    case .superseded: return "the letter gave way to that to \(detail)"
    case .corrected: return "the answer was changed in the survey tool, now \(detail)"
    case .letterWritten: return "wrote the letter, which was held until then"
    case .letterRewritten: return "had the letter written anew"
    case .approved: return "approved the letter"
    case .rejected: return "rejected the letter"
    case .edited: return "edited the letter"
    case .approvalVoided: return "the letter waits for review again"
    case .letterRemoved: return "the letter was taken out of the outbox (\(detail))"
    case .letterReturned: return "put the letter back for review"
    case .letterCancelled: return "the letter is not to be sent"
    case .sent: return "the letter was sent"
    case .sendPostponed: return "the server wants the letter later"
    case .sendFailed: return "the server refused the letter"
    case .sendStopped: return "the letter could not be sent"
    case .sendUnknown: return "nobody knows whether the letter was sent"
    case .sendSettled: return "found out: the letter was \(detail)"
    case .bounced: return "the letter came back: it can't be delivered"
    case .deliveryDelayed: return "a mail server is still trying to deliver the letter"
    case .customerReplied: return "the customer wrote back"
    case .unsubscribed: return "the customer wants no more advertising"
    case .complained: return "the customer's mail provider passed on a complaint"
    case .forgotten: return "erased the customer from the case"
    case .warned: return "told \(detail) that it is at risk, \(kind)"
    case .escalated: return "told \(detail) that it is overdue, \(kind)"
    }
  }

  private static func recount(_ detail: String) -> String {
    guard let terms = RecountDetail(detail) else { return "" }
    let after = ", " + terms.after.text
    return terms.before == terms.after ? after : after + " instead of " + terms.before.text
  }

  static func figure(_ score: Double) -> String {
    score == score.rounded() && abs(score) < 1e9 ? String(Int(score)) : String(score)
  }
}
