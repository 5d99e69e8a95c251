import HeedCore
import HeedWorkspace

/// The letters that wait, as a table for people.
struct ReviewTable {
  let text: String

  /// - Parameters:
  ///   - items: the letters.
  ///   - zone: the zone that times are shown in.
  ///   - width: how many columns there are; nil where lines may be as long as they are.
  init(_ items: [ReviewItem], zone: TimeZoneRules, width: Int?) {
    guard !items.isEmpty else {
      text = "No letter waits for review."
      return
    }
    let table = FittedTable(
      Self.table(items, zone), width: width, ids: 2,
      steps: [
        .reword(1, title: "Due", TimeTexts.withoutYear), .reword(0, title: "Prio") { $0 },
        .cut(3, to: 20), .leaveOut(5), .cut(6, to: 32), .leaveOut(4), .cut(3, to: 14),
        .cut(6, to: 20), .leaveOut(1), .cut(3, to: 8), .cut(6, to: 8),
      ])
    let end = [Self.count(items), table.remark].compactMap(\.self)
    text = (table.lines + [""] + end).joined(separator: "\n")
  }

  private static func count(_ items: [ReviewItem]) -> String {
    let odd = items.count { !$0.oddities.isEmpty }
    let count = items.count == 1 ? "1 letter waits" : "\(items.count) letters wait"
    if odd == 0 { return "\(count)." }
    return "\(count). Look at \(odd) of them twice, for more than being late."
  }

  private static func table(_ items: [ReviewItem], _ zone: TimeZoneRules) -> TextTable {
    var times = TimeTexts { zone.civil(at: $0).readable }
    let rows = items.map { item in
      [
        item.letter.priority, item.due.map { times.text($0) } ?? "-", item.letter.response.id,
        item.customer.onOneLine.cut(toColumns: 28), item.letter.template ?? "-",
        item.letter.language ?? "-",
        (item.warnings.first ?? "").onOneLine.cut(toColumns: 44),
      ]
    }
    return TextTable(
      header: [
        "Priority", "Due (\(zone.identifier))", "Response", "Customer", "Letter", "In",
        "Look twice",
      ], rows: rows, alignment: Array(repeating: .left, count: 7))
  }
}
