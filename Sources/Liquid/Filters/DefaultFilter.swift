extension Filter {
  /// `default`: stands in for nil, false and what is empty.
  static let standard = Filter("default", 0...1, keywords: ["allow_false"]) { value, arguments in
    let isMissing =
      arguments.keywords.first?.isTruthy == true ? value == .nil : !value.isTruthy
    return isMissing || value.isEmpty ? arguments.fallback : value
  }

  /// `default` in a strict template: it stands in for white space too.
  static let strictDefault = Filter("default", 0...1, keywords: standard.keywords) {
    (value, arguments) throws(FilterError) in
    if case .string = value, value.isBlank { return arguments.fallback }
    return try standard.apply(value, arguments)
  }
}

extension Filter.Arguments {
  fileprivate var fallback: Value {
    positional.first ?? ""
  }
}
