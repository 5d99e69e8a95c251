import HeedCore
import HeedWorkspace

/// Deadlines as a table for people.
struct DeadlineTable {
  let text: String

  init(_ items: [DeadlinesJob.Item], zone: TimeZoneRules, now: Instant) {
    guard !items.isEmpty else {
      text = "Nothing is due."
      return
    }
    let rows = items.map { item in
      [
        Self.wording(item.state), item.priority, zone.civil(at: item.due).readable,
        Self.distance(item.due - now), item.kind, item.response,
        TextTable.shortened(item.customer ?? "-", to: 32), item.owner ?? "-",
      ]
    }
    let table = TextTable(
      header: [
        "State", "Priority", "Due (\(zone.identifier))", "In", "To", "Response", "Customer",
        "Owner",
      ],
      rows: rows, alignment: Array(repeating: .left, count: 8))
    let counts = DeadlinesJob.State.allCases.compactMap { state in
      let count = items.count { $0.state == state }
      return count == 0 ? nil : "\(count) \(Self.wording(state))"
    }
    text = (table.lines + ["", counts.joined(separator: ", ")]).joined(separator: "\n")
  }

  private static func wording(_ state: DeadlinesJob.State) -> String {
    state.rawValue.replacing("_", with: " ")
  }

  /// How long until a time: `45 min`, `-3 h`, `12 days`.
  private static func distance(_ seconds: Int64) -> String {
    let amount = abs(seconds)
    let text =
      switch amount {
      case ..<5_400: "\(amount / 60) min"
      case ..<172_800: "\(amount / 3_600) h"
      default: "\(amount / 86_400) days"
      }
    return (seconds < 0 ? "-" : "") + text
  }
}
