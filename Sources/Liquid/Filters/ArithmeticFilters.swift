extension Filter {
  /// Filters of two numbers: whole if both are, else decimal, so that 10.1 plus 2.2 is 12.3.
  static let arithmeticFilters = [
    arithmetic("plus", { $0.addingReportingOverflow($1) }, { $0.adding($1) }, +),
    arithmetic(
      "minus", { $0.subtractingReportingOverflow($1) },
      { left, right in Decimal(-right.double).flatMap { left.adding($0) } }, -),
    arithmetic(
      "times", { $0.multipliedReportingOverflow(by: $1) }, { $0.multiplied(by: $1) }, *),
    division("divided_by", flooredQuotient, { $0.divided(by: $1) }, /),
    division(
      "modulo", flooredRemainder, { $0.remainder(dividingBy: $1) },
      { left, right in (left / right).floor.map { left - right * Double($0) } ?? .nan }),
  ]

  /// The sum of two values read as numbers.
  static func sum(_ left: Value, _ right: Value) throws(FilterError) -> Value {
    try combine(left, right, { $0.addingReportingOverflow($1) }, { $0.adding($1) }, +)
  }

  private typealias WholeOperation = @Sendable (Int, Int) -> (partialValue: Int, overflow: Bool)
  private typealias DecimalOperation = @Sendable (Decimal, Decimal) -> Decimal?
  private typealias DoubleOperation = @Sendable (Double, Double) -> Double

  private static func arithmetic(
    _ name: String, _ whole: @escaping WholeOperation, _ decimal: @escaping DecimalOperation,
    _ double: @escaping DoubleOperation
  ) -> Filter {
    Filter(name, 1...1) { (value, arguments) throws(FilterError) in
      try combine(value, arguments.first, whole, decimal, double)
    }
  }

  private static func division(
    _ name: String, _ whole: @escaping WholeOperation, _ decimal: @escaping DecimalOperation,
    _ double: @escaping DoubleOperation
  ) -> Filter {
    Filter(name, 1...1) { (value, arguments) throws(FilterError) in
      guard Number(arguments.first).double != 0 else {
        throw FilterError("\(name): a number can't be divided by 0.")
      }
      return try combine(value, arguments.first, whole, decimal, double)
    }
  }

  private static func combine(
    _ left: Value, _ right: Value, _ whole: WholeOperation, _ decimal: DecimalOperation,
    _ double: DoubleOperation
  ) throws(FilterError) -> Value {
    let (left, right) = (Number(left), Number(right))
    if case .int(let left) = left, case .int(let right) = right {
      let (result, overflow) = whole(left, right)
      if overflow { throw .tooLargeNumber }
      return .int(result)
    }
    let exact = Decimal(left.double).flatMap { left in
      Decimal(right.double).flatMap { right in decimal(left, right)?.double }
    }
    let result = exact ?? double(left.double, right.double)
    guard result.isFinite else { throw .tooLargeNumber }
    return .double(result)
  }

  @Sendable private static func flooredQuotient(
    _ left: Int, _ right: Int
  ) -> (partialValue: Int, overflow: Bool) {
    let (quotient, overflow) = left.dividedReportingOverflow(by: right)
    let isBelow = !overflow && left % right != 0 && (left < 0) != (right < 0)
    return (isBelow ? quotient - 1 : quotient, overflow)
  }

  @Sendable private static func flooredRemainder(
    _ left: Int, _ right: Int
  ) -> (partialValue: Int, overflow: Bool) {
    let (remainder, overflow) = left.remainderReportingOverflow(dividingBy: right)
    let isAway = remainder != 0 && (remainder < 0) != (right < 0)
    return (isAway ? remainder + right : remainder, overflow)
  }
}
