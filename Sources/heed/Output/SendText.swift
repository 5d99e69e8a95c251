import HeedCore
import HeedWorkspace

/// What came of letters that were to be sent, for people.
struct SendText {
  let text: String

  init(_ report: SendReport, zone: TimeZoneRules, isDryRun: Bool) {
    var lines = report.items.map { item in
      "\(item.letter.response.id)  \(item.letter.recipient)  \(item.fate)"
    }
    lines.append("untouched \(report.untouched)")
    text = lines.joined(separator: "\n")
  }
}
