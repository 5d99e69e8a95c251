import HeedCore
import HeedLedger

/// Decides the cases of a chunk on all cores.
struct ParallelDecision: Sendable {
  let triage: Triage
  let schema: Schema
  let writer: LetterWriter
  let now: Instant
  /// How many tasks share a chunk.
  let width: Int

  /// Decides some of the cases.
  ///
  /// - Parameters:
  ///   - cases: all cases of the batch.
  ///   - indices: which of them to decide, in order.
  ///   - histories: what is known of the customers, one for each index.
  /// - Returns: the decided cases, in the order of the indices.
  /// - Throws: `CalendarError`.
  func decide(
    _ cases: [Case], at indices: [Int], histories: [CustomerHistory?]
  ) async throws -> [DecidedCase] {
    let size = max(1, (indices.count + width - 1) / width)
    let slices = stride(from: 0, to: indices.count, by: size).map {
      $0..<min($0 + size, indices.count)
    }
    return try await withThrowingTaskGroup(of: (Int, [DecidedCase]).self) { group in
      for (number, slice) in slices.enumerated() {
        group.addTask {
          var maker = try maker()
          let decided = try slice.map { place in
            try maker.decide(cases[indices[place]], history: histories[place])
          }
          return (number, decided)
        }
      }
      var decided = Array(repeating: [DecidedCase](), count: slices.count)
      for try await (number, slice) in group { decided[number] = slice }
      return decided.count == 1 ? decided[0] : Array(decided.joined())
    }
  }

  /// A maker of decisions for one task.
  func maker() throws -> DecisionMaker {
    try DecisionMaker(triage: triage, schema: schema, writer: writer, now: now)
  }
}
