import HeedCore
import HeedWorkspace
import Markdown

/// The letters that wait, as a table for people.
struct ReviewTable {
  let text: String

  /// How much of the table is shown.
  private struct Extent {
    var customer = 28
    var warning = 44
    var showsDue = true
    /// Whether times are without their year.
    var isBrief = false
    var showsLetter = true
  }

  /// From all of it to what takes the least room; ids are never cut.
  private static let extents = [
    Extent(), Extent(customer: 18, warning: 24),
    Extent(customer: 20, warning: 24, isBrief: true, showsLetter: false),
    Extent(customer: 12, warning: 14, isBrief: true, showsLetter: false),
    Extent(customer: 12, warning: 12, showsDue: false, showsLetter: false),
  ]

  /// - Parameters:
  ///   - items: the letters.
  ///   - zone: the zone that times are shown in.
  ///   - width: how many columns there are; nil where lines may be as long as they are.
  init(_ items: [ReviewItem], zone: TimeZoneRules, width: Int? = nil) {
    guard !items.isEmpty else {
      text = "No letter waits for review."
      return
    }
    let lines =
      width.map { Self.fitting(items, zone, width: $0) } ?? Self.table(items, zone, Extent()).lines
    text = (lines + ["", Self.count(items)]).joined(separator: "\n")
  }

  private static func count(_ items: [ReviewItem]) -> String {
    let odd = items.count { !$0.oddities.isEmpty }
    let count = items.count == 1 ? "1 letter waits" : "\(items.count) letters wait"
    if odd == 0 { return "\(count)." }
    return "\(count). Look at \(odd) of them twice, for more than being late."
  }

  /// The first table that is not wider; where even the last one is, its lines are cut.
  private static func fitting(
    _ items: [ReviewItem], _ zone: TimeZoneRules, width: Int
  ) -> [String] {
    var lines: [String] = []
    for extent in extents {
      lines = table(items, zone, extent).lines
      if lines.allSatisfy({ DisplayWidth.columns(of: $0) <= width }) { return lines }
    }
    return lines.map { $0.cut(toColumns: width) }
  }

  private static func table(
    _ items: [ReviewItem], _ zone: TimeZoneRules, _ extent: Extent
  ) -> TextTable {
    var times = TimeTexts {
      let time = zone.civil(at: $0).readable
      return extent.isBrief ? String(time.dropFirst("2026-".count)) : time
    }
    let rows = items.map { item in
      [item.letter.priority]
        + (extent.showsDue ? [item.due.map { times.text($0) } ?? "-"] : [])
        + [item.letter.response.id, item.customer.onOneLine.cut(toColumns: extent.customer)]
        + (extent.showsLetter ? [item.letter.template ?? "-", item.letter.language ?? "-"] : [])
        + [(item.warnings.first ?? "").onOneLine.cut(toColumns: extent.warning)]
    }
    let header =
      ["Priority"]
      + (extent.showsDue ? [extent.isBrief ? "Due" : "Due (\(zone.identifier))"] : [])
      + ["Response", "Customer"] + (extent.showsLetter ? ["Letter", "In"] : []) + ["Look twice"]
    return TextTable(
      header: header, rows: rows, alignment: Array(repeating: .left, count: header.count))
  }
}
