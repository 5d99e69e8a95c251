import HeedCore
import HeedLedger

/// Everyone who must not be written to, for people.
struct SuppressionTable {
  let text: String

  init(_ suppressions: [Suppression], zone: TimeZoneRules) {
    guard !suppressions.isEmpty else {
      text = "Nobody has opted out, and no letter came back."
      return
    }
    let rows = suppressions.map { suppression in
      [
        TextTable.shortened(suppression.address, to: 48), suppression.reason.rawValue,
        suppression.scope.rawValue,
        zone.civil(at: Instant(seconds: suppression.at)).readable, suppression.actor ?? "heed",
        TextTable.shortened(suppression.detail ?? "", to: 60),
      ]
    }
    text = TextTable(
      header: ["Address", "Reason", "Letters", "Since (\(zone.identifier))", "By", "Because"],
      rows: rows, alignment: Array(repeating: .left, count: 6)
    ).lines.joined(separator: "\n")
  }
}
