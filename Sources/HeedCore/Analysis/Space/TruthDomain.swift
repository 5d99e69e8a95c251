/// A yes/no field.
struct TruthDomain: FieldDomain {
  let isPresent: Literal
  private let isYes: Literal

  init(in circuit: inout Circuit) {
    isPresent = circuit.makeVariable()
    isYes = circuit.makeVariable()
    circuit.require(!isYes, isPresent)
  }

  func literal(of test: Test, in circuit: inout Circuit) -> Literal {
    guard case .truth(let wanted) = test else { return !circuit.truth }
    return wanted ? isYes : circuit.and([isPresent, !isYes])
  }

  func value(in circuit: Circuit) -> Value {
    circuit.isTrue(isPresent) ? .truth(circuit.isTrue(isYes)) : .missing
  }
}
