/// Narrows a list of conditions down to those that a response may fulfil, at a cost that hardly
/// depends on their number.
///
/// Each tested field maps what a response holds there to a bit set of the conditions that allow
/// it; the sets of all fields are intersected. What remains is then evaluated in full. This is the
/// bit-vector scheme of packet classification (Lakshman and Stiliadis, "High-Speed Policy-based
/// Packet Forwarding Using Efficient Multi-dimensional Range Matching", SIGCOMM 1998).
struct RuleIndex: Sendable {
  private let wordCount: Int
  private let numbers: [NumberColumn]
  private let texts: [TextColumn]
  private let signals: [SignalColumn]
  /// A bit for each condition.
  private let all: [UInt64]

  init(_ conditions: [Condition], texts vocabularies: [Int: TextVocabulary]) {
    let required = conditions.map { $0.requiredTests }
    let wordCount = (conditions.count + 63) / 64
    self.wordCount = wordCount
    all = BitRow.full(count: conditions.count, wordCount: wordCount)
    let slots = Set(required.joined().map(\.slot)).sorted()
    numbers = slots.compactMap {
      NumberColumn(slot: $0, required: required, wordCount: wordCount)
    }
    texts = slots.compactMap { slot in
      vocabularies[slot].flatMap {
        TextColumn(slot: slot, codes: $0.count, required: required, wordCount: wordCount)
      }
    }
    signals = slots.compactMap {
      SignalColumn(slot: $0, required: required, all: BitRow(wordCount: wordCount))
    }
  }

  /// Leaves in `candidates` the numbers of the conditions that are worth evaluating.
  func narrow(_ candidates: inout BitRow, for facts: borrowing Facts) {
    candidates.words = all
    for column in numbers { candidates.intersect(column.rows, row: column.row(for: facts)) }
    for column in texts { candidates.intersect(column.rows, row: column.row(for: facts)) }
    for column in signals { column.narrow(&candidates, for: facts) }
  }
}

extension Condition {
  /// The tests that must all hold for the condition to hold.
  fileprivate var requiredTests: [FieldTest] {
    switch self {
    case .field(let test): [test]
    case .all(let conditions): conditions.flatMap(\.requiredTests)
    case .any(let conditions): conditions.count == 1 ? conditions[0].requiredTests : []
    case .none: []
    }
  }
}
