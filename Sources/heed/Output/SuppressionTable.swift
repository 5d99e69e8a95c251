import HeedCore
import HeedLedger

/// Everyone who must not be written to, for people.
struct SuppressionTable {
  let text: String

  /// - Parameters:
  ///   - suppressions: who, and why.
  ///   - zone: the zone that times are shown in.
  ///   - width: in columns; nil where lines may be as long as they are.
  init(_ suppressions: [Suppression], zone: TimeZoneRules, width: Int?) {
    guard !suppressions.isEmpty else {
      text = "Nobody has opted out, and no letter came back."
      return
    }
    // In a terminal nothing is cut that can go on below itself.
    func shown(_ text: String, to limit: Int) -> String {
      width == nil ? TextTable.shortened(text, to: limit) : text
    }
    let rows = suppressions.map { suppression in
      [
        shown(suppression.address, to: 48), suppression.reason.rawValue,
        suppression.scope.rawValue,
        zone.civil(at: Instant(seconds: suppression.at)).readable, suppression.actor ?? "heed",
        shown(suppression.detail ?? "", to: 60),
      ]
    }
    let table = TextTable(
      header: ["Address", "Reason", "Letters", "Since (\(zone.identifier))", "By", "Because"],
      rows: rows, alignment: Array(repeating: .left, count: 6))
    let fitted = FittedTable(
      table, width: width,
      steps: [
        .reword(3, title: "Since") { String($0.prefix { $0 != " " }) }, .fill(5, to: 24),
        .leaveOut(4), .leaveOut(3), .fill(0, to: 24), .fill(5, to: 12), .fill(0, to: 12),
      ])
    text = (fitted.lines + (fitted.remark.map { ["", $0] } ?? [])).joined(separator: "\n")
  }
}
