import TextMatching

/// A text field: the texts that tests name, and all others, which text tests tell apart.
///
/// A text test is a yes/no of its own, but where the text is one that tests name: there it is
/// known. That a longer beginning or end includes a shorter one is known as well.
struct TextDomain: FieldDomain {
  let isPresent: Literal
  /// The texts that tests name; the variable's first values stand for none and for any other.
  private let names: [String]
  private let codes: [Int: Int]
  private let variable: OrderedVariable
  private let tests: [(test: Test, literal: Literal)]
  /// Makes a text for which exactly some of the tests hold, if it can.
  private let compose: ([Test]) -> String

  private static let otherValue = 1

  /// What is known of a text field.
  struct Description {
    /// Each text that tests name, with its code in the field's vocabulary, if it has one.
    var names: [(name: String, code: Int?)]
    /// Whether the field can hold other texts.
    var isOpen: Bool
    /// The tests on beginnings, ends and patterns.
    var tests: [Test]
    /// Whether such a test holds for a text.
    var holds: (Test, String) -> Bool
    /// Makes a text for which some of the tests hold.
    var compose: ([Test]) -> String
  }

  init(_ description: Description, in circuit: inout Circuit) {
    names = description.names.map(\.name)
    codes = Dictionary(
      description.names.enumerated().compactMap { index, name in name.code.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
    compose = description.compose
    variable = OrderedVariable(count: names.count + 2, in: &circuit)
    isPresent = !variable.isValue(0, in: &circuit)
    let other = variable.isValue(Self.otherValue, in: &circuit)
    if !description.isOpen { circuit.require(!other) }
    tests = description.tests.map { ($0, circuit.makeVariable()) }
    for (test, literal) in tests {
      circuit.require(!literal, isPresent)
      let known = variable.isAny(in: &circuit) { [names] value in
        value > 1 && description.holds(test, names[value - 2])
      }
      circuit.require(!known, literal)
      circuit.require(!literal, other, known)
      for (longer, longerLiteral) in tests where longer.includes(test) {
        circuit.require(!longerLiteral, literal)
      }
    }
  }

  var options: [Literal] { tests.map(\.literal) }

  func literal(of test: Test, in circuit: inout Circuit) -> Literal {
    if case .text(let code) = test {
      return codes[code].map { variable.isValue($0 + 2, in: &circuit) } ?? !circuit.truth
    }
    return tests.first { $0.test == test }?.literal ?? !circuit.truth
  }

  /// A literal that holds for a text that tests name.
  func isText(_ name: String, in circuit: inout Circuit) -> Literal {
    names.firstIndex(of: name).map { variable.isValue($0 + 2, in: &circuit) } ?? !circuit.truth
  }

  func value(in circuit: Circuit) -> Value {
    switch variable.value(in: circuit) {
    case 0: .missing
    case Self.otherValue: .text(compose(tests.filter { circuit.isTrue($0.literal) }.map(\.test)))
    case let value: .text(names[value - 2])
    }
  }
}

extension Test {
  /// Whether a text for which this holds is one for which the other holds too, at its beginning or
  /// end.
  fileprivate func includes(_ other: Test) -> Bool {
    guard self != other else { return false }
    return switch (self, other) {
    case (.prefix(let longer), .prefix(let shorter)): longer.starts(with: shorter)
    case (.suffix(let longer), .suffix(let shorter)): longer.ends(with: shorter)
    default: false
    }
  }
}
