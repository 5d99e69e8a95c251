/// A field that holds several names: each name that tests ask for is in it or not.
struct SetDomain: FieldDomain {
  let isPresent: Literal
  private let members: [(test: Test, name: String, literal: Literal)]
  private let other: (name: String, literal: Literal)?

  /// - Parameters:
  ///   - members: The tests on the field, each with the name that it asks for.
  ///   - other: A name that no test asks for; nil when the field can hold none.
  ///   - circuit: Gets the variables.
  init(_ members: [(test: Test, name: String)], other: String?, in circuit: inout Circuit) {
    self.members = members.map { ($0.test, $0.name, circuit.makeVariable()) }
    self.other = other.map { ($0, circuit.makeVariable()) }
    isPresent = circuit.or(
      self.members.map(\.literal) + [self.other?.literal].compactMap(\.self))
  }

  var options: [Literal] {
    members.map(\.literal) + [other?.literal].compactMap(\.self)
  }

  func literal(of test: Test, in circuit: inout Circuit) -> Literal {
    members.first { $0.test == test }?.literal ?? !circuit.truth
  }

  func value(in circuit: Circuit) -> Value {
    var names = members.filter { circuit.isTrue($0.literal) }.map(\.name)
    if let other, circuit.isTrue(other.literal) { names.append(other.name) }
    return names.isEmpty ? .missing : .set(names.sorted())
  }
}
