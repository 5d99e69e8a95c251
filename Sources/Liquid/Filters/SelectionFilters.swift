extension Filter {
  /// Filters that look at what stands under a key in each element: whether it equals the second
  /// argument or, without one, whether it is true.
  static let selectionFilters = [
    Filter("where", 1...2) { (value, arguments) throws(FilterError) in
      try select(value, arguments).map { .array($0.filter(\.isMatch).map(\.element)) } ?? .nil
    },
    Filter("reject", 1...2) { (value, arguments) throws(FilterError) in
      try select(value, arguments).map { .array($0.filter { !$0.isMatch }.map(\.element)) }
        ?? .nil
    },
    Filter("find", 1...2) { (value, arguments) throws(FilterError) in
      try select(value, arguments, first: true)?.first(where: \.isMatch)?.element ?? .nil
    },
    Filter("find_index", 1...2) { (value, arguments) throws(FilterError) in
      let places = try select(value, arguments, first: true)
      return places?.firstIndex(where: \.isMatch).map { .int($0) } ?? .nil
    },
    Filter("has", 1...2) { (value, arguments) throws(FilterError) in
      try select(value, arguments, first: true).map { .bool($0.contains(where: \.isMatch)) }
        ?? .nil
    },
  ]

  /// The elements, up to the first match if that is enough, and whether they match; nil if one
  /// of them holds nothing.
  private static func select(
    _ value: Value, _ arguments: Arguments, first: Bool = false
  ) throws(FilterError) -> [(element: Value, isMatch: Bool)]? {
    var result: [(element: Value, isMatch: Bool)] = []
    for element in try value.elements(maximum: arguments.maximumSize) {
      guard let found = try element.element(arguments.first) else { return nil }
      let isMatch = arguments.second == .nil ? found.isTruthy : found.isEqual(to: arguments.second)
      result.append((element, isMatch))
      if isMatch, first { break }
    }
    return result
  }
}
