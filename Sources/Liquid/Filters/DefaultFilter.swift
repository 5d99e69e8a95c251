extension Filter {
  /// `default`: stands in for nil, false and what is empty.
  static let standard = Filter("default", 0...1, keyword: "allow_false") { value, arguments in
    let isMissing =
      arguments.keyword.isTruthy ? value == .nil : !value.isTruthy
    return isMissing || value.isEmpty ? arguments.fallback : value
  }

  /// `default` in a strict template: it stands in for white space too.
  static let strictDefault = Filter("default", 0...1, keyword: standard.keyword) {
    (value, arguments) throws(FilterError) in
    if case .string = value, value.isBlank { return arguments.fallback }
    return try standard.apply(value, arguments)
  }
}

extension Filter.Arguments {
  fileprivate var fallback: Value {
    count > 0 ? first : ""
  }
}
