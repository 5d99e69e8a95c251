import HeedCore

/// Compares what two sets of rules do with past responses; each task has its own.
struct CompareMaker {
  private var before: TreatmentMaker
  private var after: TreatmentMaker
  /// From the schema of the side that reads exports, `after`, to that of `before`.
  private let mapping: SchemaMapping
  private let sampleSize: Int

  init(before: Configuration, after: Configuration, sampleSize: Int, now: Instant) throws {
    self.before = try TreatmentMaker(before, now: now)
    self.after = try TreatmentMaker(after, now: now)
    mapping = SchemaMapping(from: after.schema, to: before.schema)
    self.sampleSize = sampleSize
  }

  /// Compares a batch by itself.
  ///
  /// - Throws: `CalendarError` when a deadline can't be worked out.
  mutating func compare(_ batch: CompareBatch) throws -> Comparison {
    var comparison = Comparison(sampleSize: sampleSize)
    comparison.rejected = batch.rejected
    comparison.repeated = batch.repeated
    for past in batch.responses {
      guard let (old, new) = layouts(of: past) else {
        comparison.rejected += 1
        continue
      }
      comparison.add(
        new, place: past.place,
        before: try before.treatment(
          of: old, submittedAt: past.submittedAt, now: past.decidedAt),
        after: try after.treatment(
          of: new, submittedAt: past.submittedAt, now: past.decidedAt))
    }
    return comparison
  }

  /// The response as each side knows it; nil for a record that is none.
  private func layouts(of past: ComparePast) -> (before: Response, after: Response)? {
    switch past.content {
    case .response(let response): return (mapping(response), response)
    case .record(let record):
      guard let new = ResponseRecord.response(from: record, schema: after.schema) else {
        return nil
      }
      if mapping.isIdentity { return (new, new) }
      return ResponseRecord.response(from: record, schema: before.schema).map { ($0, new) }
    }
  }
}
