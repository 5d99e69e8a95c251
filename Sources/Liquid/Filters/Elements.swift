extension Value {
  /// What a filter of lists works on: a list without nesting, or a list of this one value.
  ///
  /// - Throws: `FilterError` if a range has more than `maximum` numbers.
  func elements(maximum: Int) throws(FilterError) -> [Value] {
    switch self {
    case .array(let array):
      return array.contains(where: \.isArray) ? array.flatMap(\.flattened) : array
    case .nil, .empty, .blank: return []
    case .range(let from, let through):
      guard Value.count(from: from, through: through) <= maximum else { throw .tooLarge }
      return from > through ? [] : (from...through).map { .int($0) }
    default: return [self]
    }
  }

  private var isArray: Bool {
    if case .array = self { true } else { false }
  }

  private var flattened: [Value] {
    guard case .array(let array) = self else { return [self] }
    return array.flatMap(\.flattened)
  }

  /// What stands under a key in an element of a list, as Ruby's `[]` has it.
  ///
  /// An object gives the value of that name, a text gives the key where it holds it.
  /// - Returns: nil for a value that holds nothing: nil, true, false, a date.
  /// - Throws: `FilterError` for a number, or a key that can't be one.
  func element(_ key: Value) throws(FilterError) -> Value? {
    switch (self, key) {
    case (.object(let object), .string(let name)): return object[name] ?? .nil
    case (.object, _): return .nil
    case (.string(let string), .string(let part)):
      return string.contains(bytesOf: part) ? key : .nil
    case (.string(let string), .int(let index)):
      let scalars = string.unicodeScalars
      let offset = index < 0 ? index + scalars.count : index
      return scalars.dropFirst(max(0, offset)).first.map { .string(String($0)) } ?? .nil
    case (.int(let int), .int(let bit)):
      return .int(bit < 0 ? 0 : int >> min(bit, 63) & 1)
    case (.string, .nil), (.int, .nil), (.nil, _), (.bool, _), (.date, _), (.range, _),
      (.empty, _), (.blank, _):
      return nil
    case (.string, _), (.int, _), (.double, _), (.array, _):
      throw FilterError("\(kind) in this list has no “\(key.text)”.")
    }
  }
}
