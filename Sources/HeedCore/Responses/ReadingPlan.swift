/// How the columns of a binding are read, sorted by how much there is to do.
struct ReadingPlan: Sendable {
  /// One cell that fills one slot as it is.
  struct Step: Sendable {
    let slot: Int
    let column: Int
    /// The place of the definition in `SourceBinding.columns`.
    let definition: Int
  }

  private(set) var plainTexts: [Step] = []
  private(set) var plainValues: [Step] = []
  /// The places in `SourceBinding.columns` of what is made of several cells, or of other words.
  private(set) var others: [Int] = []

  /// The score is left out, for it is read by its survey.
  init(_ binding: SourceBinding) {
    for (index, column) in binding.columns.enumerated()
    where column.slot != StandardField.score.rawValue {
      guard column.isPlain, column.field.kind != .set else {
        others.append(index)
        continue
      }
      let step = Step(slot: column.slot, column: column.indices[0], definition: index)
      if column.field.kind == .text { plainTexts.append(step) } else { plainValues.append(step) }
    }
  }
}

extension SourceBinding.Column {
  /// Whether one cell is taken as it is.
  var isPlain: Bool {
    indices.count == 1 && definition.values.isEmpty
  }
}
