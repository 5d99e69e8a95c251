/// A number field: the points that tests name, and the gaps between them.
struct NumberDomain: FieldDomain {
  /// A point or a gap.
  struct Cell: Sendable {
    let lower: Double
    let upper: Double

    var isPoint: Bool { lower == upper }

    /// A number of the cell, a whole one where there is one.
    var number: Double {
      if isPoint { return lower }
      if let whole { return whole }
      if lower == -.infinity { return upper - 0.5 }
      return upper == .infinity ? lower + 0.5 : lower + (upper - lower) / 2
    }

    /// The whole number of the cell that is nearest to zero, or to an end that is nearer to zero.
    var whole: Double? {
      if isPoint { return lower.rounded() == lower ? lower : nil }
      let first = lower == -.infinity ? -.infinity : lower.rounded(.down) + 1
      let last = upper == .infinity ? .infinity : upper.rounded(.up) - 1
      guard first <= last else { return nil }
      return min(max(0, first), last)
    }
  }

  let isPresent: Literal
  /// In ascending order; the first value of the variable stands for a missing number.
  let cells: [Cell]
  private let variable: OrderedVariable

  /// - Parameters:
  ///   - bounds: The numbers at which the domain is cut.
  ///   - circuit: Gets the variables.
  ///   - allows: Whether a cell holds a number that the field can have.
  init(
    bounds: [Double], in circuit: inout Circuit, where allows: (Cell) -> Bool = { _ in true }
  ) {
    let bounds = Set(bounds).sorted()
    var cells: [Cell] = []
    for (lower, upper) in zip([-Double.infinity] + bounds, bounds + [Double.infinity]) {
      cells.append(Cell(lower: lower, upper: upper))
      if upper.isFinite { cells.append(Cell(lower: upper, upper: upper)) }
    }
    self.cells = cells.filter(allows)
    variable = OrderedVariable(count: self.cells.count + 1, in: &circuit)
    isPresent = !variable.isValue(0, in: &circuit)
  }

  func literal(of test: Test, in circuit: inout Circuit) -> Literal {
    isAny(in: &circuit) { test.holds(forNumber: $0.number) }
  }

  /// A literal that holds for the cells for which the predicate does.
  func isAny(in circuit: inout Circuit, where holds: (Cell) -> Bool) -> Literal {
    variable.isAny(in: &circuit) { $0 > 0 && holds(cells[$0 - 1]) }
  }

  func value(in circuit: Circuit) -> Value {
    let value = variable.value(in: circuit)
    return value == 0 ? .missing : .number(cells[value - 1].number)
  }
}
