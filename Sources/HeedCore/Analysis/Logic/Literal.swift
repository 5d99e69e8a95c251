/// A yes/no variable of a `SatisfiabilitySolver`, or its negation.
struct Literal: Hashable, Comparable, Sendable {
  /// Twice the variable's number; one more for the negation.
  let code: Int32

  init(code: Int32) {
    self.code = code
  }

  init(variable: Int) {
    code = Int32(variable) << 1
  }

  var variable: Int { Int(code >> 1) }

  var isNegated: Bool { code & 1 == 1 }

  static prefix func ! (literal: Literal) -> Literal {
    Literal(code: literal.code ^ 1)
  }

  static func < (left: Literal, right: Literal) -> Bool {
    left.code < right.code
  }
}
