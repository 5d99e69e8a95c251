extension Filter {
  static let arrayFilters = [
    Filter("first") { value, _ in value.firstElement ?? .nil },
    Filter("last") { value, _ in value.lastElement ?? .nil },
    Filter("join", 0...1) { (value, arguments) throws(FilterError) in
      try join(value, arguments)
    },
    Filter("concat", 1...1) { (value, arguments) throws(FilterError) in
      guard case .array(let other) = arguments.first else {
        throw FilterError("concat needs a list after its colon, not \(arguments.first.kind).")
      }
      return .array(try value.elements(maximum: arguments.maximumSize) + other)
    },
    Filter("map", 1...1) { (value, arguments) throws(FilterError) in
      var result: [Value] = []
      for element in try value.elements(maximum: arguments.maximumSize) {
        result.append(try element.element(arguments.first) ?? .nil)
      }
      return .array(result)
    },
    Filter("reverse") { (value, arguments) throws(FilterError) in
      .array(try value.elements(maximum: arguments.maximumSize).reversed())
    },
    Filter("compact", 0...1) { (value, arguments) throws(FilterError) in
      let keyed = try keyedElements(value, arguments)
      return keyed.map { .array($0.filter { $0.key != .nil }.map(\.element)) } ?? .nil
    },
    Filter("uniq", 0...1) { (value, arguments) throws(FilterError) in
      var seen: Set<Value> = []
      let keyed = try keyedElements(value, arguments)
      return keyed.map { .array($0.filter { seen.insert($0.key).inserted }.map(\.element)) }
        ?? .nil
    },
    Filter("sum", 0...1) { (value, arguments) throws(FilterError) in
      var sum = Value.int(0)
      for (key, _) in try keyedElements(value, arguments) ?? [] {
        sum = try Self.sum(sum, key)
      }
      return sum
    },
  ]

  /// The elements with what stands in them under the argument, or with themselves without one;
  /// nil if one of them holds nothing.
  private static func keyedElements(
    _ value: Value, _ arguments: Arguments
  ) throws(FilterError) -> [(key: Value, element: Value)]? {
    let elements = try value.elements(maximum: arguments.maximumSize)
    guard arguments.first != .nil else { return elements.map { ($0, $0) } }
    var result: [(key: Value, element: Value)] = []
    for element in elements {
      guard let key = try element.element(arguments.first) else { return nil }
      result.append((key, element))
    }
    return result
  }

  private static func join(_ value: Value, _ arguments: Arguments) throws(FilterError) -> Value {
    let glue = arguments.count == 0 ? " " : arguments.first.text
    var bytes: [UInt8] = []
    for (index, element) in try value.elements(maximum: arguments.maximumSize).enumerated() {
      if index > 0 { bytes.append(glue) }
      bytes.append(element.text)
      guard bytes.count <= arguments.maximumSize else { throw .tooLarge }
    }
    return .string(String(decoding: bytes, as: UTF8.self))
  }
}

extension Value {
  /// The first element, character, or name with its value; nil if there is none.
  var firstElement: Value? {
    switch self {
    case .array(let array): array.first
    case .object(let object): object.keys.isEmpty ? nil : object.pair(at: 0)
    case .string(let string): string.unicodeScalars.first.map { .string(String($0)) }
    case .range(let from, let through): from <= through ? .int(from) : nil
    default: nil
    }
  }

  /// The last element or character; nil if there is none, and for an object.
  var lastElement: Value? {
    switch self {
    case .array(let array): array.last
    case .string(let string): string.unicodeScalars.last.map { .string(String($0)) }
    case .range(let from, let through): from <= through ? .int(through) : nil
    default: nil
    }
  }
}
