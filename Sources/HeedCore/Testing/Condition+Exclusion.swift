extension Condition {
  /// Whether no response can fulfil both conditions, as far as numbers and texts of single fields
  /// tell; false when in doubt.
  func excludes(_ other: Condition) -> Bool {
    let tests = necessaryTests + other.necessaryTests
    return Dictionary(grouping: tests, by: \.slot).values.contains { tests in
      !Self.canAllHold(tests.map(\.test))
    }
  }

  /// Tests that all hold wherever the condition does.
  private var necessaryTests: [FieldTest] {
    switch self {
    case .field(let test): return [test]
    case .all(let conditions): return conditions.flatMap(\.necessaryTests)
    case .any(let conditions): return conditions.count == 1 ? conditions[0].necessaryTests : []
    case .none(let conditions):
      return conditions.compactMap { condition in
        guard case .field(let test) = condition else { return nil }
        return FieldTest(
          slot: test.slot, test: .not(test.test), name: test.name, words: test.words,
          location: test.location)
      }
    }
  }

  /// Whether a value exists that all tests hold for; each kind of test is tried on all values that
  /// it can tell apart.
  private static func canAllHold(_ tests: [Test]) -> Bool {
    let numeric = tests.filter(\.isNumeric)
    let bounds = Set(numeric.flatMap(\.numberBounds)).sorted()
    if !bounds.isEmpty {
      let gaps = zip(bounds, bounds.dropFirst()).map { $0 + ($1 - $0) / 2 }
      let ends = [bounds[0] - 1, bounds[bounds.count - 1] + 1]
      let values: [Double?] = bounds + gaps + ends + [nil]
      return values.contains { value in numeric.allSatisfy { $0.holds(forNumber: value) } }
    }
    let textual = tests.filter(\.isTextual)
    let codes: [Int?] = textual.flatMap(\.textCodes) + [TextVocabulary.other, nil]
    return codes.contains { code in textual.allSatisfy { $0.holds(forCode: code) } }
  }
}

extension Test {
  /// The codes of every text in the test.
  fileprivate var textCodes: [Int] {
    switch self {
    case .text(let code): [code]
    case .not(let test): test.textCodes
    case .anyOf(let tests), .allOf(let tests): tests.flatMap(\.textCodes)
    default: []
    }
  }
}
