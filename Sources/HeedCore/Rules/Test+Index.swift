extension Test {
  /// Whether the answer depends on nothing but a number or its absence.
  var isNumeric: Bool {
    switch self {
    case .number, .blank, .present: true
    case .not(let test): test.isNumeric
    case .anyOf(let tests), .allOf(let tests): tests.allSatisfy(\.isNumeric)
    default: false
    }
  }

  /// Whether the answer depends on nothing but a text's code or its absence.
  var isTextual: Bool {
    switch self {
    case .text, .blank, .present: true
    case .not(let test): test.isTextual
    case .anyOf(let tests), .allOf(let tests): tests.allSatisfy(\.isTextual)
    default: false
    }
  }

  /// The finite ends of every range in the test.
  var numberBounds: [Double] {
    switch self {
    case .number(let range): [range.lower, range.upper].filter(\.isFinite)
    case .not(let test): test.numberBounds
    case .anyOf(let tests), .allOf(let tests): tests.flatMap(\.numberBounds)
    default: []
    }
  }

  /// The topics, tones and patterns of which at least one must be found; nil when there is no such need.
  var signals: [Test]? {
    switch self {
    case .topic, .tone, .pattern: [self]
    case .anyOf(let tests):
      tests.allSatisfy { $0.signals != nil } ? tests.flatMap { $0.signals ?? [] } : nil
    case .allOf(let tests): tests.lazy.compactMap(\.signals).first
    default: nil
    }
  }

  /// The answer of a numeric test; nil is a missing value.
  func holds(forNumber number: Double?) -> Bool {
    switch self {
    case .blank: number == nil
    case .present: number != nil
    case .number(let range): number.map(range.contains) ?? false
    case .not(let test): !test.holds(forNumber: number)
    case .anyOf(let tests): tests.contains { $0.holds(forNumber: number) }
    case .allOf(let tests): tests.allSatisfy { $0.holds(forNumber: number) }
    default: false
    }
  }

  /// The answer of a textual test; nil is a missing value.
  func holds(forCode code: Int?) -> Bool {
    switch self {
    case .blank: code == nil
    case .present: code != nil
    case .text(let wanted): code == wanted
    case .not(let test): !test.holds(forCode: code)
    case .anyOf(let tests): tests.contains { $0.holds(forCode: code) }
    case .allOf(let tests): tests.allSatisfy { $0.holds(forCode: code) }
    default: false
    }
  }
}
