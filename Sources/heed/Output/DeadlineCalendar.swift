import HeedCore
import HeedLedger
import HeedWorkspace

/// Deadlines as an iCalendar file (RFC 5545), which calendar programs read.
///
/// A deadline keeps its UID for good, and its SEQUENCE grows with each change, so that reading the
/// file again replaces what was read before.
struct DeadlineCalendar {
  let text: String

  init(_ board: DeadlineBoard, changes: [DeadlineKey: Int], company: String) {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//heed//deadlines//EN", "METHOD:PUBLISH",
      "X-WR-CALNAME:" + Self.escaped("\(company): deadlines"),
    ]
    for item in board.items {
      let key = DeadlineKey(response: item.listed.key, kind: item.listed.deadline.kind)
      lines += Self.event(item, stamp: board.time, sequence: changes[key] ?? 0)
    }
    lines.append("END:VCALENDAR")
    text = lines.map(Self.folded).joined(separator: "\r\n")
  }

  private static func event(
    _ item: DeadlineItem, stamp: Instant, sequence: Int
  ) -> [String] {
    let listed = item.listed
    let kind = listed.deadline.kind == .respond ? "Answer" : "Resolve"
    let customer = item.customer ?? listed.response.id
    let details = [
      "Response \(listed.response.id) from \(listed.response.source)",
      "Owner: \(listed.owner ?? "nobody")",
      listed.deadline.within.map { "Promised within \($0)" }, "State: \(item.state.name)",
    ].compactMap(\.self).joined(separator: "\n")
    return [
      "BEGIN:VEVENT", "UID:" + uid(item), "SEQUENCE:\(sequence)",
      "DTSTAMP:" + time(stamp), "DTSTART:" + time(item.due),
      "SUMMARY:" + escaped("\(listed.priority) \(kind): \(customer)"),
      "DESCRIPTION:" + escaped(details), "TRANSP:TRANSPARENT",
    ] + alarm(item, stamp) + ["END:VEVENT"]
  }

  /// Rings at the warning, as long as that is to come.
  private static func alarm(_ item: DeadlineItem, _ stamp: Instant) -> [String] {
    guard let warnAt = item.listed.deadline.warnAt, item.state == .open,
      warnAt > stamp.seconds
    else { return [] }
    return [
      "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:At risk",
      "TRIGGER;VALUE=DATE-TIME:" + time(Instant(seconds: warnAt)), "END:VALARM",
    ]
  }

  private static func uid(_ item: DeadlineItem) -> String {
    let response = item.listed.response
    let name = "\(response.source)\u{1F}\(response.id)"
    let digest = Digest(Array(name.utf8)).hexadecimal(bytes: 12)
    return "\(item.listed.deadline.kind.rawValue)-\(digest)@heed"
  }

  /// `20261122T100000Z`.
  private static func time(_ instant: Instant) -> String {
    instant.rfc3339().filter { $0 != "-" && $0 != ":" }
  }

  /// Text as RFC 5545, section 3.3.11 has it.
  private static func escaped(_ text: String) -> String {
    text.printable.replacing("\\", with: "\\\\").replacing(";", with: "\\;")
      .replacing(",", with: "\\,").replacing("\n", with: "\\n")
  }

  /// Lines of at most 75 bytes, never cut inside a character (section 3.1).
  private static func folded(_ line: String) -> String {
    guard line.utf8.count > 75 else { return line }
    var result = ""
    var count = 0
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if count + width > 75 {
        result += "\r\n "
        count = 1
      }
      result.unicodeScalars.append(scalar)
      count += width
    }
    return result
  }
}
