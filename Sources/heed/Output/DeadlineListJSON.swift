import HeedCore
import HeedWorkspace

/// Deadlines as `heed deadlines --format json` prints them, one a line.
struct DeadlineListJSON {
  let text: String

  init(_ board: DeadlineBoard) {
    var bytes: [UInt8] = Array("[".utf8)
    bytes.reserveCapacity(board.items.count * 480)
    var times = TimeTexts { $0.rfc3339() }
    var line = JSONLine()
    for (index, item) in board.items.enumerated() {
      bytes.append(contentsOf: index == 0 ? "\n  ".utf8 : ",\n  ".utf8)
      line.removeAll()
      Self.write(item, to: &line, &times)
      bytes.append(contentsOf: line.bytes)
    }
    bytes.append(contentsOf: board.items.isEmpty ? "]".utf8 : "\n]".utf8)
    text = String(decoding: bytes, as: UTF8.self)
  }

  private static func write(
    _ item: DeadlineItem, to line: inout JSONLine, _ times: inout TimeTexts
  ) {
    let listed = item.listed
    line.member("response", listed.response.id)
    line.member("source", listed.response.source)
    line.member("kind", listed.deadline.kind.rawValue)
    line.member("priority", listed.priority)
    line.member("owner", listed.owner)
    line.member("customer", item.customer)
    line.member("start", times.text(Instant(seconds: listed.deadline.start)))
    line.member("due", times.text(item.due))
    line.member("state", item.state.name)
    line.member("remaining_seconds", item.remaining)
    line.member("within", listed.deadline.within)
    line.member("calendar", listed.deadline.calendar)
    line.member("paused_since", listed.pausedAt.map { times.text(Instant(seconds: $0)) })
    line.member("closed", listed.closedAt.map { times.text(Instant(seconds: $0)) })
    line.member("reopened", listed.round)
    line.end()
  }
}
