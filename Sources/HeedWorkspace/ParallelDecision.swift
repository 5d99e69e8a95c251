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

  /// A case with what is known of its customer.
  struct Pending: Sendable {
    var new: Case
    let history: CustomerHistory?
  }

  func decide(_ pending: [Pending]) async throws -> [Case] {
    let size = max(1, (pending.count + width - 1) / width)
    let slices = stride(from: 0, to: pending.count, by: size).map {
      pending[$0..<min($0 + size, pending.count)]
    }
    return try await withThrowingTaskGroup(of: (Int, [Case]).self) { group in
      for (index, slice) in slices.enumerated() {
        group.addTask { (index, try decide(slice)) }
      }
      var decided = Array(repeating: [Case](), count: slices.count)
      for try await (index, cases) in group { decided[index] = cases }
      return decided.flatMap { $0 }
    }
  }

  /// A maker of decisions for one task.
  func maker() throws -> DecisionMaker {
    try DecisionMaker(triage: triage, schema: schema, writer: writer, now: now)
  }

  private func decide(_ slice: ArraySlice<Pending>) throws -> [Case] {
    var maker = try maker()
    return try slice.map { pending in
      var new = pending.new
      try maker.decide(&new, history: pending.history)
      return new
    }
  }
}
