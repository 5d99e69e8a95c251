import HeedCore
import HeedLedger

/// How soon a letter's turn comes: by priority, due time and the order in which responses came in.
struct LetterUrgency: Comparable {
  /// The place of the priority in the order of urgency.
  let rank: Int
  private let due: Int64
  private let key: Int64

  init(_ letter: OutgoingLetter, _ priorities: [Priority]) {
    rank = priorities.firstIndex { $0.name == letter.priority } ?? priorities.count
    due = letter.due ?? .max
    key = letter.key
  }

  static func < (left: LetterUrgency, right: LetterUrgency) -> Bool {
    (left.rank, left.due, left.key) < (right.rank, right.due, right.key)
  }
}
