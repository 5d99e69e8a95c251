import HeedCore
import HeedWorkspace

/// Deadlines as a table for spreadsheets (RFC 4180), with times in the reader's zone.
struct DeadlineListCSV {
  let text: String

  init(_ board: DeadlineBoard, zone: TimeZoneRules) {
    var times = TimeTexts { $0.rfc3339(offset: zone.offset(at: $0)) }
    var lines = [
      "response,source,kind,priority,owner,customer,start,due,state,remaining_seconds,within,calendar"
    ]
    for item in board.items {
      let listed = item.listed
      let cells: [String] = [
        listed.response.id, listed.response.source, listed.deadline.kind.rawValue,
        listed.priority, listed.owner ?? "", item.customer ?? "",
        times.text(Instant(seconds: listed.deadline.start)), times.text(item.due),
        item.state.name, item.remaining.map { String($0) } ?? "",
        listed.deadline.within ?? "", listed.deadline.calendar,
      ]
      lines.append(cells.enumerated().map { Self.cell($1, isText: $0 < 6) }.joined(separator: ","))
    }
    text = lines.joined(separator: "\r\n")
  }

  /// A customer's words must not become a formula of a spreadsheet.
  private static func cell(_ text: String, isText: Bool) -> String {
    let isFormula = isText && text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let safe = (isFormula ? "'" + text : text).printable
    guard safe.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
