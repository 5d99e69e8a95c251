import HeedCore
import HeedWorkspace

/// Deadlines as a table for people.
struct DeadlineTable {
  let text: String

  /// - Parameters:
  ///   - board: the deadlines.
  ///   - zone: the zone that times are shown in.
  ///   - width: in columns; nil where lines may be as long as they are.
  init(_ board: DeadlineBoard, zone: TimeZoneRules, width: Int?) {
    guard !board.items.isEmpty else {
      text = "Nothing is due."
      return
    }
    var times = TimeTexts { zone.civil(at: $0).readable }
    let rows = board.items.map { item in
      [
        Self.wording(item.state), item.listed.priority, times.text(item.due), Self.left(item),
        item.listed.deadline.kind.rawValue, item.listed.response.id,
        TextTable.shortened(item.customer ?? "-", to: 32), item.listed.owner ?? "-",
      ]
    }
    let table = TextTable(
      header: [
        "State", "Priority", "Due (\(zone.identifier))", "Left", "To", "Response", "Customer",
        "Owner",
      ],
      rows: rows, alignment: Array(repeating: .left, count: 8))
    let counts = board.counts.map { "\($0.count) \(Self.wording($0.state))" }
    let fitted = FittedTable(
      table, width: width, ids: 5,
      steps: [
        .reword(2, title: "Due", TimeTexts.withoutYear),
        .reword(3, title: "Left") { $0.replacing(" working", with: "") },
        .reword(1, title: "Prio") { $0 }, .cut(6, to: 20), .cut(7, to: 12), .cut(6, to: 14),
        .leaveOut(7), .cut(6, to: 8), .leaveOut(3), .leaveOut(4),
      ])
    let end = [counts.joined(separator: ", "), fitted.remark].compactMap(\.self)
    text = (fitted.lines + [""] + end).joined(separator: "\n")
  }

  private static func wording(_ state: DeadlineItem.State) -> String {
    state == .atRisk ? "at risk" : state.name
  }

  /// For how long its clock still runs: `45 min`, `3 h 10 min working`, `-2 days`.
  private static func left(_ item: DeadlineItem) -> String {
    guard let seconds = item.remaining else { return "" }
    let text = RemainingTime(seconds).text
    return item.countsWorkingTime ? text + " working" : text
  }
}
