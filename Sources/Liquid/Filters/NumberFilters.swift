extension Filter {
  /// Filters of one number.
  static let numberFilters = [
    Filter("abs") { (value, _) throws(FilterError) in
      switch Number(value) {
      case .int(let int) where int == .min: throw .tooLargeNumber
      case .int(let int): .int(abs(int))
      case .double(let double): .double(abs(double))
      }
    },
    Filter("ceil") { (value, _) throws(FilterError) in try whole(value, \.ceiling) },
    Filter("floor") { (value, _) throws(FilterError) in try whole(value, \.floor) },
    Filter("round", 0...1) { (value, arguments) throws(FilterError) in
      try round(Number(value), to: Number(arguments.first))
    },
    Filter("at_least", 1...1) { value, arguments in
      let (left, right) = (Number(value), Number(arguments.first))
      return (left.double >= right.double ? left : right).value
    },
    Filter("at_most", 1...1) { value, arguments in
      let (left, right) = (Number(value), Number(arguments.first))
      return (left.double <= right.double ? left : right).value
    },
  ]

  private static func whole(
    _ value: Value, _ rounded: (Double) -> Int?
  ) throws(FilterError) -> Value {
    switch Number(value) {
    case .int(let int): return .int(int)
    case .double(let double):
      guard let whole = rounded(double) else { throw .tooLargeNumber }
      return .int(whole)
    }
  }

  private static func round(_ number: Number, to places: Number) throws(FilterError) -> Value {
    guard let places = places.double.whole, let decimal = Decimal(number.double) else {
      throw .tooLargeNumber
    }
    if case .int(let int) = number, places >= 0 { return .int(int) }
    let rounded = decimal.rounded(to: places).double
    if places > 0 { return .double(rounded) }
    guard let whole = rounded.whole else { throw .tooLargeNumber }
    return .int(whole)
  }
}
