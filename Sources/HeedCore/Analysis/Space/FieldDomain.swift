/// What one field can hold, cut into the pieces that some tests tell apart, as yes/no variables.
protocol FieldDomain {
  /// Holds when there is something in the field.
  var isPresent: Literal { get }

  /// What the field need not hold, even where there is something in it.
  var options: [Literal] { get }

  /// A literal that holds for the values for which a test does.
  ///
  /// The test is none of `blank`, `present`, `not`, `anyOf` and `allOf`.
  func literal(of test: Test, in circuit: inout Circuit) -> Literal

  /// A value of the piece found last.
  func value(in circuit: Circuit) -> Value
}

extension FieldDomain {
  var options: [Literal] { [] }
}
