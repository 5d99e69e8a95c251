import HeedCore
import HeedWorkspace

/// The letters that wait, as a table for people.
struct ReviewTable {
  let text: String

  init(_ items: [ReviewItem], zone: TimeZoneRules) {
    guard !items.isEmpty else {
      text = "No letter waits for review."
      return
    }
    var times = TimeTexts { zone.civil(at: $0).readable }
    let rows = items.map { item in
      [
        item.letter.priority, item.due.map { times.text($0) } ?? "-", item.letter.response.id,
        TextTable.shortened(item.customer, to: 28), item.letter.template ?? "-",
        item.letter.language ?? "-",
        TextTable.shortened(item.warnings.first ?? "", to: 44),
      ]
    }
    let table = TextTable(
      header: [
        "Priority", "Due (\(zone.identifier))", "Response", "Customer", "Letter", "In",
        "Look twice",
      ],
      rows: rows, alignment: Array(repeating: .left, count: 7))
    let count = items.count == 1 ? "1 letter waits." : "\(items.count) letters wait."
    text = (table.lines + ["", count]).joined(separator: "\n")
  }
}
