extension Filter {
  static let orderFilters = [
    Filter("sort", 0...1) { (value, arguments) throws(FilterError) in
      try sort(value, arguments) { (left, right) throws(FilterError) in
        guard let isLess = try left.isLess(than: right) else {
          throw FilterError("sort: \(left.kind) and \(right.kind) can't be put in order.")
        }
        return isLess
      }
    },
    Filter("sort_natural", 0...1) { (value, arguments) throws(FilterError) in
      try sort(value, arguments) { left, right in
        left.text.utf8.lazy.map(lowercased)
          .lexicographicallyPrecedes(right.text.utf8.lazy.map(lowercased))
      }
    },
  ]

  /// Sorts elements, or objects by the value under the argument; nil comes last, and what is
  /// equal keeps its order.
  private static func sort(
    _ value: Value, _ arguments: Arguments,
    _ isLess: (Value, Value) throws(FilterError) -> Bool
  ) throws(FilterError) -> Value {
    var entries: [(key: Value, place: Int, element: Value)] = []
    for (place, element) in try value.elements(maximum: arguments.maximumSize).enumerated() {
      let key = arguments.first == .nil ? element : try element.element(arguments.first) ?? .nil
      entries.append((key, place, element))
    }
    do {
      try entries.sort { left, right in
        guard left.key != .nil, right.key != .nil else {
          return left.key == right.key ? left.place < right.place : right.key == .nil
        }
        if try isLess(left.key, right.key) { return true }
        return left.place < right.place ? try !isLess(right.key, left.key) : false
      }
    } catch {
      throw error as? FilterError ?? FilterError("The list can't be sorted.")
    }
    return .array(entries.map(\.element))
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
