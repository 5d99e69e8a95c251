/// A variable with one of several values in a row, as yes/no variables "it is at least the k-th".
///
/// In this order encoding any run of values is one literal and another, however many values there
/// are (Crawford and Baker, "Experimental Results on the Application of Satisfiability Algorithms
/// to Scheduling Problems", AAAI 1994).
struct OrderedVariable: Sendable {
  /// For each value but the first.
  private let isAtLeast: [Literal]

  /// - Parameters:
  ///   - count: The number of values; at least 1.
  ///   - circuit: Gets the variables and what ties them.
  init(count: Int, in circuit: inout Circuit) {
    isAtLeast = (1..<count).map { _ in circuit.makeVariable() }
    for (lower, higher) in zip(isAtLeast, isAtLeast.dropFirst()) {
      circuit.require(!higher, lower)
    }
  }

  var count: Int { isAtLeast.count + 1 }

  /// A literal that holds for one value.
  func isValue(_ value: Int, in circuit: inout Circuit) -> Literal {
    isWithin(value..<value + 1, in: &circuit)
  }

  /// A literal that holds for the values for which the predicate does.
  func isAny(in circuit: inout Circuit, where holds: (Int) -> Bool) -> Literal {
    var runs: [Literal] = []
    var start: Int?
    for value in 0...count {
      if value < count, holds(value) {
        start = start ?? value
      } else if let first = start {
        runs.append(isWithin(first..<value, in: &circuit))
        start = nil
      }
    }
    return circuit.or(runs)
  }

  /// The value among those found last.
  func value(in circuit: Circuit) -> Int {
    isAtLeast.count { circuit.isTrue($0) }
  }

  private func isWithin(_ range: Range<Int>, in circuit: inout Circuit) -> Literal {
    var bounds: [Literal] = []
    if range.lowerBound > 0 { bounds.append(isAtLeast[range.lowerBound - 1]) }
    if range.upperBound < count { bounds.append(!isAtLeast[range.upperBound - 1]) }
    return circuit.and(bounds)
  }
}
